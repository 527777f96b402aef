package vn.steerlog.command.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.steerlog.command.agency.AgencyCommand.RegisterAgency;
import vn.steerlog.command.agency.AgencyDirectory;
import vn.steerlog.command.wording.AgencyKinds;
import vn.steerlog.command.wording.NaturalKey;
import vn.steerlog.events.agency.AgencyId;

/// `co-quan`: agencies, each after the one it stands below, whatever the order of the rows.
@Component
final class AgencyList implements ListReader {
    private static final Map<String, String> COLUMNS =
            Map.of("name", "ten", "shortName", "ma", "kindWords", "loai", "parent", "truc_thuoc");

    @Override
    public ListKind kind() {
        return ListKind.AGENCIES;
    }

    @Override
    public void read(List<ImportedRow> rows, ListScope scope, Recorder recorder) {
        refuseCodesGivenTwice(rows);
        List<ImportedRow> waiting = new ArrayList<>(rows);
        boolean progress = true;
        while (progress && !waiting.isEmpty()) {
            List<ImportedRow> ready =
                    waiting.stream().filter(row -> !waitsForParent(row, waiting)).toList();
            ready.forEach(row -> register(row, scope, recorder));
            waiting.removeAll(ready);
            progress = !ready.isEmpty();
        }
        waiting.forEach(
                row -> row.refuse("truc_thuoc", ImportFault.PARENTS_IN_A_CIRCLE, List.of()));
    }

    private static void refuseCodesGivenTwice(List<ImportedRow> rows) {
        Map<NaturalKey, ImportedRow> byCode = new HashMap<>();
        for (ImportedRow row : rows) {
            row.text("ma")
                    .map(NaturalKey::of)
                    .ifPresent(code -> {
                        if (byCode.putIfAbsent(code, row) != null) {
                            row.refuse("ma", ImportFault.CODE_TWICE, List.of());
                        }
                    });
        }
    }

    private static boolean waitsForParent(ImportedRow row, List<ImportedRow> waiting) {
        Optional<NaturalKey> parent = row.text("truc_thuoc").map(NaturalKey::of);
        return parent.isPresent()
                && waiting.stream()
                        .anyMatch(other ->
                                other.text("ma").map(NaturalKey::of).equals(parent)
                                        || other.text("ten").map(NaturalKey::of).equals(parent));
    }

    private static void register(ImportedRow row, ListScope scope, Recorder recorder) {
        String name = row.required("ten");
        Optional<String> code = row.text("ma");
        Optional<String> kind = row.text("loai");
        Optional<AgencyId> parent = new AgencyWords(scope, recorder.facts()).one(row, "truc_thuoc");
        AgencyId listed = scope.idOf(ListKind.AGENCIES, code.orElse(name), AgencyId::new);
        if (row.refused()) {
            return;
        }
        kind.ifPresent(words -> row.understood("loai", AgencyKinds.of(words).name()));
        var command =
                new RegisterAgency(
                        listed,
                        name,
                        code,
                        AgencyKinds.of(kind.orElse("")),
                        kind,
                        parent,
                        Optional.empty());
        AgencyId id = registered(name, parent, recorder).orElse(listed);
        if (id.equals(listed)) {
            recorder.create(row, "Agency", command, COLUMNS);
        } else {
            row.about(id);
        }
        code.ifPresent(given -> scope.agencyCode(given, id));
        scope.agency(name, id);
    }

    /// The open agency of that name, registered by hand or with another list.
    private static Optional<AgencyId> registered(
            String name, Optional<AgencyId> parent, Recorder recorder) {
        return recorder.facts().readAll(AgencyDirectory.FOLD).named(name, parent);
    }
}
