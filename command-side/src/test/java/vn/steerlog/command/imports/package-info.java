@NullMarked
package vn.steerlog.command.imports;

import org.jspecify.annotations.NullMarked;
