package vn.steerlog.command.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        List<FileResult> results = new ArrayList<>();
        var scope = new ListScope(name, stamps);
        for (UploadedList list : lists) {
            Attempt attempt =
                    list.table().isEmpty() || !list.failures().isEmpty()
                            ? new Attempt(lookAt(list, scope, caller), scope)
                            : recordList(list, scope, caller);
            results.add(attempt.result());
            scope = attempt.scope();
        }
        return results;
    }

    /// What [#run] would do; nothing is recorded.
    List<FileResult> dryRun(List<UploadedList> lists, String name, Caller caller) {
        return commands.dryRun(caller, () -> run(lists, name, caller));
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
            return new Attempt(attempt.result(), scope);
        }
        return done.commit().isPresent()
                ? new Attempt(
                        attempt.result().recordedIn(done.commit().getAsLong()), attempt.scope())
                : attempt;
    }

    /// Reads a list that is refused already, so that everything that is wrong with it is shown at
    /// once.
    private FileResult lookAt(UploadedList list, ListScope scope, Caller caller) {
        return list.table().isEmpty()
                ? new FileResult(list, List.of(), Optional.empty())
                : commands.inOneCommit(
                                caller, () -> attempt(list, scope, caller).result(), _ -> false)
                        .result();
    }

    private Attempt attempt(UploadedList list, ListScope before, Caller caller) {
        ListScope scope = before.copy();
        Table table = list.table().orElseThrow();
        List<ImportedRow> rows = table.rows().stream().map(ImportedRow::new).toList();
        Objects.requireNonNull(readers.get(ListKind.of(table.columns())))
                .read(withoutRepeated(rows), scope, new Recorder(commands, facts, caller));
        return new Attempt(new FileResult(list, rows, Optional.empty()), scope);
    }

    private static List<ImportedRow> withoutRepeated(List<ImportedRow> rows) {
        Map<Map<String, String>, Integer> seen = new HashMap<>();
        List<ImportedRow> once = new ArrayList<>();
        for (ImportedRow row : rows) {
            Integer earlier = seen.putIfAbsent(row.content(), row.number());
            if (earlier == null) {
                once.add(row);
            } else {
                row.repeats(earlier);
            }
        }
        return once;
    }
}
