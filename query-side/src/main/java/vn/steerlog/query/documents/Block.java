package vn.steerlog.query.documents;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

        /// How wide column `index` is, of a table that is 100 wide: what it weighs, but no word of
        /// a header is torn while there is room.
        double share(int index) {
            return shares()[index];
        }

        /// Columns that would be too narrow for their header get what it needs; the others share
        /// what is left by weight.
        private double[] shares() {
            var held = new boolean[columns.size()];
            double[] shares = byWeight(held);
            for (int i = 0; i < shares.length; i++) {
                if (!held[i] && shares[i] < columns.get(i).least()) {
                    held[i] = true;
                    shares = byWeight(held);
                    i = -1;
                }
            }
            return shares;
        }

        /// @param held which columns get the least that they need
        private double[] byWeight(boolean[] held) {
            double left = 100;
            double weight = 0;
            for (int i = 0; i < held.length; i++) {
                left -= held[i] ? columns.get(i).least() : 0;
                weight += held[i] ? 0 : columns.get(i).weight();
            }
            double tight = weight == 0 || left <= 0 ? 100 / (100 - left) : 1;
            var shares = new double[held.length];
            for (int i = 0; i < held.length; i++) {
                Column column = columns.get(i);
                shares[i] =
                        held[i]
                                ? column.least() * tight
                                : Math.max(0, left) * column.weight() / weight;
            }
            return shares;
        }
    }

    /// @param weight how wide it is beside the others
    record Column(String header, int weight, Align align) {
        public Column {
            if (weight < 1) {
                throw new IllegalArgumentException("a column weighs 1 or more, not " + weight);
            }
        }

        /// What the longest word of the header needs in bold letters of a table, of a text 160 mm
        /// wide: 1.6 a letter, and 3 for what stands beside it.
        double least() {
            return 3
                    + 1.6
                            * Stream.of(header.split("\\s+"))
                                    .mapToInt(String::length)
                                    .max()
                                    .orElse(0);
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
