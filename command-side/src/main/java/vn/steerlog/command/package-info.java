/// The command side as an application of its own.
@NullMarked
package vn.steerlog.command;

import org.jspecify.annotations.NullMarked;
