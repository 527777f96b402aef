package vn.steerlog.command.wording;

import java.util.List;

/// Why words could not be understood. The names are stable codes: they stand in answers of the API
/// and are the keys of messages.
public enum WordingFault {
    /// Not a day in any accepted way of writing.
    DATE_NOT_UNDERSTOOD("17/11/2025", "ngày 17 tháng 11 năm 2025", "2025-11-17"),
    /// The day, month, quarter or span is not in the calendar (`31/02/2026`, `quý V/2025`).
    DATE_DOES_NOT_EXIST("28/02/2026", "17/11/2025"),
    /// A year of two digits is never completed: `17/11/25` may be 1925 or 2025.
    YEAR_NEEDS_FOUR_DIGITS("17/11/2025"),
    /// A day without a year, and no reference day (the day of the meeting) to find the year from.
    YEAR_MISSING("30/11/2025", "tháng 12/2025", "quý IV/2025"),
    /// A year before 1900 or after 2200.
    YEAR_OUT_OF_RANGE("17/11/2025"),
    /// Not a due date in any accepted way of writing.
    DUE_NOT_UNDERSTOOD(
            "15/12/2025",
            "trước 15/12/2025",
            "chậm nhất 15/12/2025",
            "trong tháng 12/2025",
            "quý IV/2025",
            "đến năm 2025",
            "sớm",
            "thường xuyên"),
    /// Counted from a meeting (`trong 15 ngày`), and no day of a meeting is known.
    REFERENCE_DAY_MISSING("15/12/2025", "chậm nhất 15/12/2025"),
    /// Counted in working days, which a working calendar would have to count.
    DUE_IN_WORKING_DAYS("15/12/2025", "trong 15 ngày"),
    /// Not a number.
    NUMBER_NOT_UNDERSTOOD("4.607", "84,2", "1.234,5", "-3,5"),
    /// A dot that does not group three digits (`1.5`): the decimal sign is a comma.
    NUMBER_NEEDS_DECIMAL_COMMA("84,2", "4.607"),
    /// More than 30 digits.
    NUMBER_TOO_LONG("4.607"),
    /// What stands behind the number is not the unit of the row. Accepted: the number alone, or
    /// with the unit.
    UNIT_DIFFERS(),
    /// Not a comparison.
    COMPARISON_NOT_UNDERSTOOD(
            "ít nhất", "trên", "khoảng", "đạt", "không quá", "dưới", "≥", ">", "≤", "<"),
    /// More than one comparison, in two columns or two signs, that do not say the same.
    COMPARISONS_DIFFER("ít nhất", "trên"),
    /// Longer than what such a cell may hold. Accepted: the most characters.
    WORDS_TOO_LONG("500");

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> accepted;

    WordingFault(String... accepted) {
        this.accepted = List.of(accepted);
    }

    /// Ways of writing that would be accepted.
    List<String> accepted() {
        return accepted;
    }
}
