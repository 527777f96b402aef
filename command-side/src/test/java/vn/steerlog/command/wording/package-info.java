@NullMarked
package vn.steerlog.command.wording;

import org.jspecify.annotations.NullMarked;
