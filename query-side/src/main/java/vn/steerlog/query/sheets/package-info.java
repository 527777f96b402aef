/// Tables for spreadsheet programs: .xlsx and .csv, with real days and numbers, no formula ever,
/// and the same bytes for the same rows.
@NullMarked
package vn.steerlog.query.sheets;

import org.jspecify.annotations.NullMarked;
