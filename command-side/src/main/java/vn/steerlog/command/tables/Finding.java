package vn.steerlog.command.tables;

import java.util.List;
import java.util.Optional;
import vn.steerlog.command.wording.Unclear;

/// One thing that is wrong with an uploaded list, or worth knowing: the arguments of a message.
///
/// @param code a stable code: the name of a [TableFault], of a
///   [vn.steerlog.command.wording.WordingFault], or the caller's own
/// @param row as a spreadsheet shows it: the first row is 1; absent when the whole file is meant
/// @param column the column's declared name, or its letter when it has none
/// @param read what was read, shortened
/// @param accepted what would be accepted instead
public record Finding(
        String code,
        Source source,
        Optional<Integer> row,
        Optional<String> column,
        String read,
        List<String> accepted) {
    private static final int SHOWN = 80;

    public Finding {
        read = shortened(read);
        accepted = List.copyOf(accepted);
    }

    static Finding ofFile(TableFault fault, Source source, String read, String... accepted) {
        return new Finding(
                fault.name(), source, Optional.empty(), Optional.empty(), read, List.of(accepted));
    }

    static Finding ofWords(Unclear unclear, Source source, int row, String column) {
        return new Finding(
                unclear.fault().name(),
                source,
                Optional.of(row),
                Optional.of(column),
                unclear.read(),
                unclear.accepted());
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN - 1)) + "…";
    }
}
