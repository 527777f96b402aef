package vn.steerlog.query.sheets;

import java.util.List;
import vn.steerlog.query.documents.Block.Align;

/// A table. A cell is a text, a whole number, an exact decimal or a day; what is absent is an empty
/// text.
///
/// @param name at most 31 characters, without `[]:*?/\`
public record Sheet(String name, List<Column> columns, List<List<Object>> rows) {
    public Sheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// @param width in characters
    public record Column(String header, int width, Align align) {
        public static Column text(String header, int width) {
            return new Column(header, width, Align.LEFT);
        }

        public static Column day(String header) {
            return new Column(header, 12, Align.CENTRE);
        }

        public static Column number(String header) {
            return new Column(header, 9, Align.RIGHT);
        }
    }
}
