package vn.steerlog.command.imports;

import vn.steerlog.http.Coded;

/// What can be wrong with a list beyond its words and its form. The names are stable codes.
public enum ImportFault implements Coded {
    /// Two files of the upload are the same list.
    LIST_TWICE,
    CELL_EMPTY,
    /// Another row has the same code. Accepted: a code of its own.
    CODE_TWICE,
    /// Accepted: codes and names of agencies.
    AGENCY_NOT_FOUND,
    /// Several agencies are called that.
    AGENCY_AMBIGUOUS,
    /// A task has one lead; the others co-ordinate.
    SEVERAL_LEADS,
    /// The column holds one agency.
    SEVERAL_AGENCIES,
    /// Agencies that stand below each other in a circle.
    PARENTS_IN_A_CIRCLE,
    /// Accepted: codes of the meetings.
    MEETING_NOT_FOUND,
    /// Accepted: codes of the decisions.
    DECISION_NOT_FOUND,
    /// A position or agency without the role in the committee.
    ROLE_MISSING,
    /// Recorded before with another value. Accepted: the value that is recorded.
    DIFFERS_FROM_RECORDED,
    /// The same as an earlier row.
    ROW_REPEATED,
    /// A notice: the due date names no day that could be understood. Its words are kept, undated.
    DUE_KEPT_AS_WRITTEN,
    /// Another list of the same workbook is refused: a file is recorded as a whole or not at all.
    OTHER_SHEET_REFUSED,
    /// Rows refer to lists of which something is refused. Read: those lists.
    LIST_WAITS
}
