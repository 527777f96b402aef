@NullMarked
package vn.steerlog.command.duewords;

import org.jspecify.annotations.NullMarked;
