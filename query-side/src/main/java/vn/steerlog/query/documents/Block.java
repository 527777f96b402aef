package vn.steerlog.query.documents;

import java.util.List;
import java.util.Optional;

/// A piece of a document's text.
public sealed interface Block {
    /// @param level 1 to 3; numbers are part of the text
    record Heading(int level, String text) implements Block {
        public Heading {
            if (level < 1 || level > 3) {
                throw new IllegalArgumentException("headings have levels 1 to 3, not " + level);
            }
        }
    }

    record Paragraph(String text) implements Block {}

    /// In italics: what a reader has to know about what stands around it.
    record Note(String text) implements Block {}

    record Bullets(List<String> items) implements Block {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /// Its header is repeated on every page.
    ///
    /// @param caption above it
    record Table(Optional<String> caption, List<Column> columns, List<Row> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            for (Row row : rows) {
                if (row.cells().size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "%d cells in a table of %d columns"
                                    .formatted(row.cells().size(), columns.size()));
                }
            }
        }

        public Table(List<Column> columns, List<Row> rows) {
            this(Optional.empty(), columns, rows);
        }

        /// How wide column `index` is, of a table that is 100 wide.
        double share(int index) {
            double all = columns.stream().mapToInt(Column::weight).sum();
            return 100 * columns.get(index).weight() / all;
        }
    }

    /// @param weight how wide it is beside the others
    record Column(String header, int weight, Align align) {
        public Column {
            if (weight < 1) {
                throw new IllegalArgumentException("a column weighs 1 or more, not " + weight);
            }
        }

        /// For ordinal numbers.
        public static Column narrow(String header) {
            return new Column(header, 3, Align.CENTRE);
        }

        public static Column number(String header) {
            return new Column(header, 5, Align.RIGHT);
        }

        public static Column day(String header) {
            return new Column(header, 7, Align.CENTRE);
        }

        public static Column text(String header) {
            return new Column(header, 10, Align.LEFT);
        }

        public static Column wide(String header) {
            return new Column(header, 20, Align.LEFT);
        }
    }

    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    /// @param strong whether it is a sum of others
    record Row(List<String> cells, boolean strong) {
        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(String... cells) {
            return new Row(List.of(cells), false);
        }

        public static Row sum(String... cells) {
            return new Row(List.of(cells), true);
        }
    }
}
