@NullMarked
package vn.steerlog.query.periodicreport;

import org.jspecify.annotations.NullMarked;
