package vn.steerlog.command.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.steerlog.command.bottleneck.BottleneckCommand.RaiseBottleneck;
import vn.steerlog.command.wording.BottleneckGroups;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.bottleneck.BottleneckId;

/// `diem-nghen`: bottlenecks.
@Component
final class BottleneckList implements ListReader {
    private static final Map<String, String> COLUMNS =
            Map.of(
                    "groupWords",
                    "nhom",
                    "text",
                    "noi_dung",
                    "agency",
                    "co_quan",
                    "raisedOn",
                    "ngay_neu");

    @Override
    public ListKind kind() {
        return ListKind.BOTTLENECKS;
    }

    @Override
    public void read(List<ImportedRow> rows, ListScope scope, Recorder recorder) {
        var agencies = new AgencyWords(scope, recorder.facts());
        rows.forEach(row -> read(row, agencies, scope, recorder));
    }

    private static void read(
            ImportedRow row, AgencyWords agencies, ListScope scope, Recorder recorder) {
        String text = row.required("noi_dung");
        Optional<String> group = row.text("nhom");
        Optional<AgencyId> agency = agencies.one(row, "co_quan");
        Optional<LocalDate> raisedOn = row.day("ngay_neu");
        if (row.refused()) {
            return;
        }
        group.ifPresent(words -> row.understood("nhom", BottleneckGroups.of(words).name()));
        var command =
                new RaiseBottleneck(
                        scope.idOf(ListKind.BOTTLENECKS, text, BottleneckId::new),
                        BottleneckGroups.of(group.orElse("")),
                        group,
                        text,
                        agency,
                        raisedOn);
        recorder.create(row, "Bottleneck", command, COLUMNS);
    }
}
