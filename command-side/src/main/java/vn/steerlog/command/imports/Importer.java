package vn.steerlog.command.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.steerlog.command.platform.Caller;
import vn.steerlog.command.platform.Commands;
import vn.steerlog.command.platform.Commands.Done;
import vn.steerlog.command.platform.Stamps;
import vn.steerlog.command.rules.Facts;
import vn.steerlog.command.tables.Table;

/// Records lists, each in one commit or not at all. What has been recorded before is not recorded
/// again.
@Component
final class Importer {
    private final Commands commands;
    private final Facts facts;
    private final Stamps stamps;
    private final Map<ListKind, ListReader> readers;

    Importer(Commands commands, Facts facts, Stamps stamps, List<ListReader> readers) {
        this.commands = commands;
        this.facts = facts;
        this.stamps = stamps;
        this.readers =
                readers.stream().collect(Collectors.toMap(ListReader::kind, Function.identity()));
    }

    /// @param caller importing the list
    List<FileResult> run(List<UploadedList> lists, String name, Caller caller) {
        return pass(wholeFiles(lists, name, caller), name, caller);
    }

    /// What [#run] would do; nothing is recorded.
    List<FileResult> dryRun(List<UploadedList> lists, String name, Caller caller) {
        List<UploadedList> whole = wholeFiles(lists, name, caller);
        return commands.dryRun(caller, () -> pass(whole, name, caller));
    }

    /// The lists, with every list of a workbook refused when one of them will be. A list that is
    /// refused may make others wait, so this is tried until no further one is.
    private List<UploadedList> wholeFiles(List<UploadedList> lists, String name, Caller caller) {
        long files = lists.stream().map(UploadedList::upload).distinct().count();
        List<UploadedList> whole = lists;
        boolean settled = files == lists.size();
        while (!settled) {
            List<UploadedList> tried = whole;
            List<FileResult> results = commands.dryRun(caller, () -> pass(tried, name, caller));
            whole = results.stream().map(result -> wholeFile(result, results)).toList();
            settled = whole.equals(tried);
        }
        return whole;
    }

    private static UploadedList wholeFile(FileResult result, List<FileResult> results) {
        UploadedList list = result.list();
        List<FileResult> ofFile =
                results.stream().filter(other -> other.list().upload() == list.upload()).toList();
        boolean otherAtFault = ofFile.stream().anyMatch(FileResult::atFault);
        boolean otherRefused = ofFile.stream().anyMatch(FileResult::refused);
        return !result.atFault() && (otherAtFault || (otherRefused && !result.refused()))
                ? list.refused(ImportFault.OTHER_SHEET_REFUSED)
                : list;
    }

    private List<FileResult> pass(List<UploadedList> lists, String name, Caller caller) {
        List<FileResult> results = new ArrayList<>();
        var scope = new ListScope(name, stamps);
        lists.stream()
                .filter(list -> list.table().isEmpty())
                .flatMap(list -> ListKind.named(list.file()).stream())
                .forEach(scope::unread);
        for (UploadedList list : lists) {
            Attempt attempt =
                    list.table().isEmpty()
                            ? new Attempt(new FileResult(list, List.of(), Optional.empty()), scope)
                            : recordList(list, scope, caller);
            results.add(attempt.result());
            scope = attempt.scope();
        }
        return results;
    }

    /// @param scope what the following lists may refer to
    private record Attempt(FileResult result, ListScope scope) {}

    private Attempt recordList(UploadedList list, ListScope scope, Caller caller) {
        ListKind kind = list.kind().orElseThrow();
        Done<Attempt> done =
                commands.inOneCommit(
                        caller.part(kind.stem()),
                        () -> attempt(list, scope, caller.part(kind.stem())),
                        attempt -> !attempt.result().refused());
        Attempt attempt = done.result();
        if (attempt.result().refused()) {
            return new Attempt(attempt.result(), attempt.scope().refused());
        }
        return done.commit().isPresent()
                ? new Attempt(
                        attempt.result().recordedIn(done.commit().getAsLong()), attempt.scope())
                : attempt;
    }

    private Attempt attempt(UploadedList list, ListScope before, Caller caller) {
        ListScope scope = before.copy();
        Table table = list.table().orElseThrow();
        List<ImportedRow> rows =
                Stream.concat(
                                table.rows().stream().map(ImportedRow::new),
                                table.unread().stream()
                                        .map(row -> ImportedRow.unread(row, list.failuresOf(row))))
                        .sorted(Comparator.comparingInt(ImportedRow::number))
                        .toList();
        Objects.requireNonNull(readers.get(ListKind.of(table.columns())))
                .read(withoutRepeated(rows), scope, new Recorder(commands, facts, caller));
        return new Attempt(new FileResult(list, rows, Optional.empty()), scope);
    }

    private static List<ImportedRow> withoutRepeated(List<ImportedRow> rows) {
        Map<Map<String, String>, Integer> seen = new HashMap<>();
        List<ImportedRow> once = new ArrayList<>();
        for (ImportedRow row : rows) {
            Integer earlier = row.refused() ? null : seen.putIfAbsent(row.content(), row.number());
            if (earlier == null) {
                once.add(row);
            } else {
                row.repeats(earlier);
            }
        }
        return once;
    }
}
