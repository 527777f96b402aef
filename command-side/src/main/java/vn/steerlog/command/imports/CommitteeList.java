package vn.steerlog.command.imports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.steerlog.command.committee.Committee;
import vn.steerlog.command.committee.CommitteeCommand.AppointMember;
import vn.steerlog.command.committee.CommitteeCommand.EstablishCommittee;
import vn.steerlog.command.committee.CommitteeDirectory;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.committee.CommitteeId;
import vn.steerlog.events.committee.MemberId;

/// `ban-chi-dao`: a committee in every row, and in most rows one of its members.
@Component
final class CommitteeList implements ListReader {
    private static final Map<String, String> COLUMNS = Map.of("name", "ban", "basis", "can_cu");
    private static final Optional<LocalDate> DAY_NOT_SAID = Optional.empty();

    @Override
    public ListKind kind() {
        return ListKind.COMMITTEES;
    }

    @Override
    public void read(List<ImportedRow> rows, ListScope scope, Recorder recorder) {
        Map<String, Integer> seats = new HashMap<>();
        for (ImportedRow row : rows) {
            String name = row.required("ban");
            Optional<AgencyId> agency =
                    new AgencyWords(scope, recorder.facts()).one(row, "co_quan");
            if (!row.refused()) {
                CommitteeId committee =
                        scope.committees()
                                .find(name)
                                .orElseGet(() -> establish(row, name, scope, recorder));
                row.about(committee);
                appoint(row, committee, agency, seats, scope, recorder);
            } else if (!name.isEmpty()) {
                scope.committees().name(name, Optional.empty(), row);
            }
        }
    }

    private static CommitteeId establish(
            ImportedRow row, String name, ListScope scope, Recorder recorder) {
        CommitteeId listed = scope.idOf(ListKind.COMMITTEES, name, CommitteeId::new);
        CommitteeId id =
                recorder.facts().readAll(CommitteeDirectory.FOLD).named(name).orElse(listed);
        if (id.equals(listed)) {
            var command =
                    new EstablishCommittee(
                            listed, name, row.cell("can_cu").document(), DAY_NOT_SAID);
            recorder.create(row, "Committee", command, COLUMNS);
        }
        scope.committees().name(name, Optional.of(id), row);
        return id;
    }

    private static void appoint(
            ImportedRow row,
            CommitteeId committee,
            Optional<AgencyId> agency,
            Map<String, Integer> seats,
            ListScope scope,
            Recorder recorder) {
        Optional<String> role = row.text("vai_tro");
        Optional<String> position = row.text("chuc_vu");
        if (role.isEmpty()) {
            if (position.isPresent() || agency.isPresent()) {
                row.refuse("vai_tro", ImportFault.ROLE_MISSING, List.of());
            }
            return;
        }
        String words =
                String.join(
                        "|",
                        role.get(),
                        position.orElse(""),
                        agency.map(AgencyId::value).orElse(""));
        int seat = seats.merge(committee.value() + words, 1, Integer::sum);
        MemberId member = scope.partOf(committee, words + "|" + seat, MemberId::new);
        if (!recorder.facts().read(Committee.FOLD, committee).seats().containsKey(member)) {
            recorder.carryOut(
                    row,
                    new AppointMember(
                            committee,
                            member,
                            role.get(),
                            position,
                            agency,
                            DAY_NOT_SAID,
                            Optional.empty()));
        }
    }
}
