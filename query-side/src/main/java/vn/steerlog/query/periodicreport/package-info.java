/// The periodic report: how things stood at the end of a period, what happened in it, and how that
/// compares with the period before.
@NullMarked
package vn.steerlog.query.periodicreport;

import org.jspecify.annotations.NullMarked;
