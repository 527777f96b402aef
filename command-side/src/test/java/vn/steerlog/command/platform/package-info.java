@NullMarked
package vn.steerlog.command.platform;

import org.jspecify.annotations.NullMarked;
