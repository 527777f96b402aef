@NullMarked
package vn.steerlog.command.tables;

import org.jspecify.annotations.NullMarked;
