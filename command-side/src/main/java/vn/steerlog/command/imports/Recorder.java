package vn.steerlog.command.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.steerlog.command.imports.Sameness.Difference;
import vn.steerlog.command.platform.Caller;
import vn.steerlog.command.platform.Commands;
import vn.steerlog.command.rules.Command;
import vn.steerlog.command.rules.Facts;
import vn.steerlog.command.rules.Fold;
import vn.steerlog.command.rules.Refused;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.Id;

/// Carries out what rows ask for, unless it has been recorded before.
final class Recorder {
    private final Commands commands;
    private final Facts facts;
    private final Caller caller;

    Recorder(Commands commands, Facts facts, Caller caller) {
        this.commands = commands;
        this.facts = facts;
        this.caller = caller;
    }

    Facts facts() {
        return facts;
    }

    /// Creates the thing that a row describes. A thing that the same row created before is compared
    /// instead: rows never change what is recorded.
    ///
    /// @param columns by component of the command, the column that it was read from
    void create(ImportedRow row, String stream, Command command, Map<String, String> columns) {
        row.about(command.subject());
        Optional<DomainEvent> first = firstEvent(stream, command.subject());
        if (first.isPresent()) {
            compare(row, command, first.get(), columns);
        } else {
            carryOut(row, command);
        }
    }

    /// Carries out a command that has not been carried out before.
    void carryOut(ImportedRow row, Command command) {
        if (row.refused()) {
            return;
        }
        try {
            commands.dispatch(caller, command);
            row.created();
        } catch (Refused refused) {
            row.refuse(RowFinding.of(refused));
        }
    }

    private Optional<DomainEvent> firstEvent(String stream, Id id) {
        return facts.read(new Fold<>(stream, Optional.empty(), Recorder::firstOf), id);
    }

    private static Optional<DomainEvent> firstOf(Optional<DomainEvent> first, DomainEvent event) {
        return first.or(() -> Optional.of(event));
    }

    private static void compare(
            ImportedRow row, Command command, DomainEvent recorded, Map<String, String> columns) {
        List<Difference> differences = Sameness.differences(command, recorded);
        for (Difference difference : differences) {
            String column = columns.get(difference.component());
            if (column != null) {
                row.differs(column, words(difference.recorded()));
            }
        }
    }

    private static String words(Object recorded) {
        return switch (recorded) {
            case Optional<?> optional -> optional.map(Recorder::words).orElse("");
            case Id id -> id.value();
            case DueDate due ->
                    due.words().or(() -> due.lastDay().map(Object::toString)).orElse("");
            default -> recorded.toString();
        };
    }
}
