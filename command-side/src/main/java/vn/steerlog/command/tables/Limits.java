package vn.steerlog.command.tables;

/// What a file may hold at most.
///
/// @param bytes of the file as uploaded
/// @param rows below the header that are not blank
/// @param columns of a row
/// @param cells of the whole file that are not empty
/// @param cellLength characters of one cell
/// @param failures that are collected before reading stops
/// @param zipEntries parts of a workbook
/// @param zipBytes bytes of all parts of a workbook, unpacked
/// @param zipRatio how many times larger a part of more than 1 MiB may be than it is packed
public record Limits(
        int bytes,
        int rows,
        int columns,
        int cells,
        int cellLength,
        int failures,
        int zipEntries,
        int zipBytes,
        int zipRatio) {
    public static final Limits STANDARD =
            new Limits(10 << 20, 20_000, 100, 400_000, 10_000, 1_000, 1_000, 64 << 20, 200);

    /// The same, but for the rows.
    public Limits withRows(int most) {
        return new Limits(
                bytes, most, columns, cells, cellLength, failures, zipEntries, zipBytes, zipRatio);
    }
}
