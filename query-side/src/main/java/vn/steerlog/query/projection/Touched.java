package vn.steerlog.query.projection;

import vn.steerlog.events.Id;

/// Which rows an event may change.
public sealed interface Touched {
    Touched NOTHING = new Nothing();

    static Touched row(Id key) {
        return new Row(key.value());
    }

    /// All rows that an index finds.
    static Touched rowsWith(String index, Id value) {
        return new RowsWith(index, value.value());
    }

    record Nothing() implements Touched {}

    record Row(String key) implements Touched {}

    record RowsWith(String index, String value) implements Touched {}
}
