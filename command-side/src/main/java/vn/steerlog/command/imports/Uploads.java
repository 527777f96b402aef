package vn.steerlog.command.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.steerlog.command.imports.UploadedList.PlacedFinding;
import vn.steerlog.command.tables.Finding;
import vn.steerlog.command.tables.Limits;
import vn.steerlog.command.tables.Source;
import vn.steerlog.command.tables.Table;
import vn.steerlog.command.tables.TableFiles;
import vn.steerlog.command.tables.TableReading;

/// Reads uploaded files into lists, in the order in which lists build on each other.
@Component
final class Uploads {
    /// A list becomes one commit, which every reader of the ledger holds in memory as a whole.
    private static final int MOST_ROWS = 5_000;

    private final TableFiles files = new TableFiles(Limits.STANDARD.withRows(MOST_ROWS));

    List<UploadedList> read(List<Upload> uploads) {
        List<UploadedList> lists = new ArrayList<>();
        Set<ListKind> seen = EnumSet.noneOf(ListKind.class);
        for (int place = 0; place < uploads.size(); place++) {
            Upload upload = uploads.get(place);
            for (TableReading reading :
                    files.readAll(upload.file(), upload.content(), ListKind.allColumns())) {
                lists.add(list(place, reading, seen));
            }
        }
        lists.sort(
                Comparator.comparing(
                        list -> list.kind().map(ListKind::ordinal).orElse(Integer.MAX_VALUE)));
        return lists;
    }

    private static UploadedList list(int upload, TableReading reading, Set<ListKind> seen) {
        List<PlacedFinding> failures = new ArrayList<>(placed(reading.failures()));
        Optional<ListKind> kind = reading.table().map(Table::columns).map(ListKind::of);
        if (kind.isPresent() && !seen.add(kind.get())) {
            failures.add(
                    new PlacedFinding(
                            Optional.empty(),
                            RowFinding.ofRow(ImportFault.LIST_TWICE, kind.get().stem())));
        }
        return new UploadedList(
                upload,
                name(reading.source()),
                reading.table(),
                failures,
                placed(reading.notices()));
    }

    private static List<PlacedFinding> placed(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new PlacedFinding(finding.row(), RowFinding.of(finding)))
                .toList();
    }

    private static String name(Source source) {
        return source.sheet().map(sheet -> source.file() + " / " + sheet).orElse(source.file());
    }
}
