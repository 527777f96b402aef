/// The lists of three provinces as sample data, for looking around before there is data of one's
/// own.
@NullMarked
package vn.steerlog.command.samples;

import org.jspecify.annotations.NullMarked;
