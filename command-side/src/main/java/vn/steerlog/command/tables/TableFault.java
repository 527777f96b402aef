package vn.steerlog.command.tables;

/// What is wrong with a file or a cell. The names are stable codes: they stand in answers of the
/// API and are the keys of messages. What a [Finding] reads and accepts is given with each.
public enum TableFault {
    /// Read: the file's bytes. Accepted: the most bytes.
    FILE_TOO_LARGE,
    /// Nothing but blank lines.
    FILE_EMPTY,
    /// Neither text nor a workbook (`.docx`, `.ods`, `.xlsb`, `.pdf`, an image). Accepted: `.csv`,
    /// `.xlsx`.
    FILE_KIND_NOT_ACCEPTED,
    /// An old workbook (`.xls`), or one behind a password: to be saved as `.xlsx` without one.
    FILE_OLD_OR_LOCKED,
    /// A workbook that cannot be unpacked or understood. Read: the part.
    WORKBOOK_BROKEN,
    /// A workbook that unpacks to more than is allowed. Read: the part.
    WORKBOOK_TOO_LARGE,
    /// Text in another encoding than UTF-8, or than UTF-16 with a byte-order mark. Read: the byte,
    /// in hexadecimal, and its place in the file, counted from 0; the row is the line of the text.
    TEXT_ENCODING,
    /// A quotation mark that is not closed, or text behind a closing one.
    QUOTES_BROKEN,
    /// No row among the first 20 names a known column. Read: the first row. Accepted: the columns.
    HEADER_NOT_FOUND,
    /// The columns are those of several kinds of lists, and the file's name tells none. Accepted:
    /// the names.
    LIST_KIND_UNKNOWN,
    /// Accepted: the columns.
    COLUMN_UNKNOWN,
    /// Accepted: the missing column and its other names.
    COLUMN_MISSING,
    /// Two header cells name the same column.
    COLUMN_DUPLICATE,
    /// Accepted: the most rows.
    TOO_MANY_ROWS,
    /// Accepted: the most columns.
    TOO_MANY_COLUMNS,
    /// Accepted: the most cells that are not empty.
    TOO_MANY_CELLS,
    /// Reading stopped at this row; rows below it were not looked at. Accepted: the most failures
    /// that are collected.
    TOO_MANY_FAILURES,
    /// Accepted: the most characters.
    CELL_TOO_LONG,
    /// A cell that is not empty in a column without a header.
    CELL_WITHOUT_COLUMN,
    /// Text that a spreadsheet would take for a formula.
    FORMULA_NOT_ALLOWED,
    /// A formula whose value the workbook does not hold.
    FORMULA_WITHOUT_VALUE,
    /// `#REF!`, `#N/A` and the like.
    CELL_IN_ERROR,
    /// `TRUE` or `FALSE` as a value, not as text.
    CELL_LOGICAL,
    /// A number of more than 30 digits, or one that is none.
    CELL_NUMBER,
    /// A date cell that also holds a time of day, or no date that the calendar has.
    CELL_TIME,
    /// A notice, once a column: the value that the spreadsheet last showed for a formula was taken.
    /// Read: the first formula. Accepted: the value taken for it.
    FORMULA_VALUE_TAKEN,
    /// A notice, once a column: a cell is merged over several rows, and its value was taken for
    /// each of them. Read: the value.
    MERGED_VALUE_TAKEN,
    /// A notice: a row below the header that only numbers the columns (`1`, `2`, `3`) was left out.
    COLUMN_NUMBERS_SKIPPED,
    /// A notice: another sheet of the workbook was not read. Read: the sheet.
    SHEET_NOT_READ
}
