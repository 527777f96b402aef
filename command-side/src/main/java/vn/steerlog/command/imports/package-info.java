/// Import: a secretariat's spreadsheets become commands, a file a commit.
@NullMarked
package vn.steerlog.command.imports;

import org.jspecify.annotations.NullMarked;
