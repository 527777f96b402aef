package vn.steerlog.query.periodicreport;

/// On which days periods begin and end.
public enum CutOff {
    /// Months begin on the 15th of the month before and end on the 14th; quarters, halves and years
    /// are whole numbers of such months (Decree 09/2019/NĐ-CP on the state administration's
    /// reporting).
    FIFTEENTH,
    /// As in the calendar.
    CALENDAR
}
