package vn.steerlog.command.platform;

import vn.steerlog.command.wording.WordingFault;
import vn.steerlog.http.Coded;

/// A fault of wording as the API names it: its code is the fault's.
record WordsFault(WordingFault fault) implements Coded {
    static WordsFault of(WordingFault fault) {
        return new WordsFault(fault);
    }

    @Override
    public String name() {
        return fault.name();
    }
}
