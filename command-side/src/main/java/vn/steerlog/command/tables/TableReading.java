package vn.steerlog.command.tables;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What came of reading one list.
///
/// @param table absent when the file or its header could not be read
/// @param failures what must be put right; rows that have one are not in the table
/// @param notices what should be known and stands in nobody's way
public record TableReading(
        Source source, Optional<Table> table, List<Finding> failures, List<Finding> notices) {
    public TableReading {
        failures = List.copyOf(failures);
        notices = List.copyOf(notices);
    }

    TableReading with(List<Finding> further) {
        return new TableReading(
                source,
                table,
                failures,
                Stream.concat(notices.stream(), further.stream()).toList());
    }

    static TableReading failed(Finding failure) {
        return new TableReading(failure.source(), Optional.empty(), List.of(failure), List.of());
    }

    public boolean isComplete() {
        return table.isPresent() && failures.isEmpty();
    }
}
