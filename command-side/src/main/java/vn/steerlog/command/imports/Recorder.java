package vn.steerlog.command.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.steerlog.command.agency.Agency;
import vn.steerlog.command.imports.Sameness.Difference;
import vn.steerlog.command.meeting.Meeting;
import vn.steerlog.command.platform.Caller;
import vn.steerlog.command.platform.Commands;
import vn.steerlog.command.rules.Command;
import vn.steerlog.command.rules.Facts;
import vn.steerlog.command.rules.Fold;
import vn.steerlog.command.rules.Refused;
import vn.steerlog.command.tables.Cell;
import vn.steerlog.command.wording.Comparisons;
import vn.steerlog.events.Comparison;
import vn.steerlog.events.DocumentReference;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.Id;
import vn.steerlog.events.Period;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.meeting.MeetingId;

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

    private void compare(
            ImportedRow row, Command command, DomainEvent recorded, Map<String, String> columns) {
        List<Difference> differences = Sameness.differences(command, recorded);
        for (Difference difference : differences) {
            String column = columns.get(difference.component());
            if (column != null) {
                row.differs(column, words(difference.recorded()));
            }
        }
    }

    /// What is recorded, as a list would say it.
    private String words(Object recorded) {
        return switch (recorded) {
            case Optional<?> optional -> optional.map(this::words).orElse("");
            case List<?> several ->
                    several.stream().map(this::words).collect(Collectors.joining("; "));
            case AgencyId agency -> facts.read(Agency.FOLD, agency).name();
            case MeetingId meeting -> facts.read(Meeting.FOLD, meeting).title();
            case LocalDate day -> new Cell.Day(day).words();
            case BigDecimal number -> new Cell.Decimal(number, false).words();
            case Comparison comparison -> Comparisons.words(comparison);
            case Period period -> period.words();
            case DocumentReference document -> document.words();
            case DueDate due -> due.words().or(() -> due.lastDay().map(this::words)).orElse("");
            default -> recorded.toString();
        };
    }
}
