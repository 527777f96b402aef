package vn.steerlog.command.tables;

import java.util.List;
import java.util.Optional;

/// A whole file cannot be read.
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient TableFault fault;
    private final transient Optional<Integer> row;
    private final String read;
    private final transient List<String> accepted;

    Unreadable(TableFault fault, String read, String... accepted) {
        this(fault, Optional.empty(), read, accepted);
    }

    Unreadable(TableFault fault, int row, String read, String... accepted) {
        this(fault, Optional.of(row), read, accepted);
    }

    private Unreadable(TableFault fault, Optional<Integer> row, String read, String... accepted) {
        super(fault.name(), null, false, false);
        this.fault = fault;
        this.row = row;
        this.read = read;
        this.accepted = List.of(accepted);
    }

    Finding in(Source source) {
        return new Finding(fault.name(), source, row, Optional.empty(), read, accepted);
    }
}
