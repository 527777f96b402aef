package vn.steerlog.command.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/// The cells of one sheet. Hidden rows and columns are read like others; see [MergedCells].
final class SheetReader {
    private static final Pattern REFERENCE = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?(\\d{1,7})");

    private final String part;
    private final SheetCells cells;
    private final Limits limits;
    private final Budget budget;
    private final List<Grid.Line> lines = new ArrayList<>();
    private final MergedCells merged = new MergedCells();
    private int row;
    private int column;

    SheetReader(String part, SheetCells cells, Limits limits, Budget budget) {
        this.part = part;
        this.cells = cells;
        this.limits = limits;
        this.budget = budget;
    }

    Grid read(String name, byte[] content) throws Unreadable {
        Xml.walk(part, content, this::rows);
        return new Grid(Optional.of(name), merged.filled(lines, budget));
    }

    private int most() {
        return limits.rows() + Header.SEARCHED_ROWS;
    }

    private void rows(Xml xml) throws XMLStreamException, Unreadable {
        while (xml.next()) {
            if (xml.begins("row") && lines.size() <= most()) {
                row(xml);
            } else if (xml.begins("mergeCell")) {
                xml.attribute("ref").ifPresent(merged::add);
            }
        }
    }

    private void row(Xml xml) throws XMLStreamException, Unreadable {
        int number = xml.attribute("r").map(Integer::parseInt).orElse(row + 1);
        if (number <= row) {
            throw Xml.broken(part);
        }
        row = number;
        column = -1;
        List<Grid.Spot> spots = new ArrayList<>();
        while (xml.next() && !xml.ends("row")) {
            if (xml.begins("c")) {
                cell(xml, spots);
            }
        }
        if (!spots.isEmpty()) {
            Grid.Line line = new Grid.Line(row, spots);
            budget.take(line);
            lines.add(line);
        }
    }

    private void cell(Xml xml, List<Grid.Spot> spots) throws XMLStreamException, Unreadable {
        int place = place(xml);
        if (place <= column) {
            throw Xml.broken(part);
        }
        column = place;
        Optional<Grid.Spot> spot = cells.read(xml, column);
        boolean beyond = !spots.isEmpty() && spots.getLast().column() >= limits.columns();
        if (!beyond) {
            spot.ifPresent(spots::add);
        }
    }

    private int place(Xml xml) throws Unreadable {
        Optional<String> written = xml.attribute("r");
        if (written.isEmpty()) {
            return column + 1;
        }
        Matcher reference = REFERENCE.matcher(written.get());
        if (!reference.matches() || Integer.parseInt(reference.group(2)) != row) {
            throw Xml.broken(part);
        }
        return Grid.column(reference.group(1));
    }
}
