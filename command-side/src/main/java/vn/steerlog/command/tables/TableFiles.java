package vn.steerlog.command.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads uploaded lists.
///
/// What a file is, is decided by its content, never by its name: a workbook is a zip archive,
/// everything else must be text. Text that a spreadsheet would take for a formula is refused; the
/// value that a workbook holds for a real formula is taken, with a notice.
///
/// ```java
/// var columns = Columns.of("nhiem-vu", Column.required("noi_dung"), Column.optional("thoi_han"));
/// var reading = TableFiles.standard().read("nhiem-vu.xlsx", bytes, columns);
/// for (Row row : reading.table().orElseThrow().rows()) {
///     row.cell("thoi_han").due(meetingDay).problem().map(unclear -> row.finding("thoi_han", unclear));
/// }
/// ```
public final class TableFiles {
    private static final int[] ZIP = {'P', 'K', 3, 4};
    private static final int[] OLE = {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};
    private static final List<int[]> OTHERS =
            List.of(
                    new int[] {'%', 'P', 'D', 'F'},
                    new int[] {0x89, 'P', 'N', 'G'},
                    new int[] {0xFF, 0xD8, 0xFF},
                    new int[] {'R', 'a', 'r', '!'},
                    new int[] {'7', 'z', 0xBC, 0xAF},
                    new int[] {0x1F, 0x8B},
                    new int[] {'P', 'K', 5, 6});

    private final Limits limits;

    public TableFiles(Limits limits) {
        this.limits = limits;
    }

    public static TableFiles standard() {
        return new TableFiles(Limits.STANDARD);
    }

    /// Reads one list: of a workbook, the first visible sheet whose header names any of the
    /// columns. Other visible sheets that are not blank are named in the notices.
    public TableReading read(String file, byte[] content, Columns columns) {
        Source source = new Source(file, Optional.empty());
        List<Grid> grids;
        try {
            grids = grids(file, content, List.of(columns));
        } catch (Unreadable e) {
            return TableReading.failed(e.in(source));
        }
        Optional<Grid> first =
                grids.stream().filter(g -> Header.find(g, columns).isPresent()).findFirst();
        if (first.isEmpty()) {
            return TableReading.failed(headerNotFound(source, grids.getFirst(), List.of(columns)));
        }
        TableReading reading = table(file, first.get(), List.of(columns));
        return reading.with(
                grids.stream()
                        .filter(grid -> !grid.sheet().equals(first.get().sheet()))
                        .map(grid -> notRead(source, grid))
                        .toList());
    }

    /// Reads every list in the file: the one of a `.csv` file, or those on the visible sheets of a
    /// workbook that are not blank. The kind of each is told by its header;
    /// `reading.table().columns()` says which.
    ///
    /// @param kinds the kinds of lists that may be there
    /// @return not empty; sheets that name none of the columns are named in the notices of the
    ///   first, and are a failed reading when there is no other
    public List<TableReading> readAll(String file, byte[] content, List<Columns> kinds) {
        try {
            List<Grid> grids = grids(file, content, kinds);
            List<Grid> lists =
                    grids.stream()
                            .filter(grid ->
                                    !Header.best(grid, kinds, new Source(file, grid.sheet()))
                                            .isEmpty())
                            .toList();
            if (lists.isEmpty()) {
                return List.of(table(file, grids.getFirst(), kinds));
            }
            List<Finding> notices =
                    grids.stream()
                            .filter(grid -> !lists.contains(grid))
                            .map(grid -> notRead(new Source(file, Optional.empty()), grid))
                            .toList();
            List<TableReading> readings =
                    new ArrayList<>(lists.stream().map(grid -> table(file, grid, kinds)).toList());
            readings.set(0, readings.getFirst().with(notices));
            return readings;
        } catch (Unreadable e) {
            return List.of(TableReading.failed(e.in(new Source(file, Optional.empty()))));
        }
    }

    private TableReading table(String file, Grid grid, List<Columns> kinds) {
        Source source = new Source(file, grid.sheet());
        List<Header> headers = Header.best(grid, kinds, source);
        return switch (headers.size()) {
            case 0 -> TableReading.failed(headerNotFound(source, grid, kinds));
            case 1 -> GridTable.read(grid, source, headers.getFirst(), limits);
            default -> TableReading.failed(kindUnknown(source, headers));
        };
    }

    private List<Grid> grids(String file, byte[] content, List<Columns> kinds) throws Unreadable {
        if (content.length > limits.bytes()) {
            throw new Unreadable(
                    TableFault.FILE_TOO_LARGE,
                    Integer.toString(content.length),
                    Integer.toString(limits.bytes()));
        }
        List<Grid> grids =
                is(content, ZIP)
                        ? Workbook.read(content, limits)
                        : List.of(csv(file, content, kinds));
        List<Grid> filled = grids.stream().filter(grid -> !grid.lines().isEmpty()).toList();
        if (filled.isEmpty()) {
            throw new Unreadable(TableFault.FILE_EMPTY, "");
        }
        return filled;
    }

    private Grid csv(String file, byte[] content, List<Columns> kinds) throws Unreadable {
        if (is(content, OLE)) {
            throw new Unreadable(TableFault.FILE_OLD_OR_LOCKED, ".xls", ".xlsx");
        }
        if (OTHERS.stream().anyMatch(magic -> is(content, magic))) {
            throw new Unreadable(TableFault.FILE_KIND_NOT_ACCEPTED, file, ".csv", ".xlsx");
        }
        String text = TextFile.decode(content);
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new Unreadable(TableFault.FILE_EMPTY, "");
        }
        return new CsvGrids(limits)
                .read(
                        text,
                        grid ->
                                Header.best(grid, kinds, new Source(file, Optional.empty()))
                                        .stream()
                                        .mapToInt(header -> header.byIndex().size())
                                        .max()
                                        .orElse(0));
    }

    private static boolean is(byte[] content, int[] magic) {
        return TextFile.startsWith(content, magic);
    }

    private static Finding headerNotFound(Source source, Grid grid, List<Columns> kinds) {
        return Finding.ofFile(
                TableFault.HEADER_NOT_FOUND,
                source,
                grid.lines().getFirst().spots().stream()
                        .map(Grid.Spot::read)
                        .collect(Collectors.joining(" | ")),
                kinds.stream()
                        .flatMap(kind -> kind.names().stream())
                        .distinct()
                        .toArray(String[]::new));
    }

    private static Finding kindUnknown(Source source, List<Header> headers) {
        return Finding.ofFile(
                TableFault.LIST_KIND_UNKNOWN,
                source,
                source.sheet().orElse(source.file()),
                headers.stream().map(header -> header.columns().list()).toArray(String[]::new));
    }

    private static Finding notRead(Source source, Grid grid) {
        return Finding.ofFile(TableFault.SHEET_NOT_READ, source, grid.sheet().orElse(""));
    }
}
