/// Papers: attached to a thing, and withdrawn.
@NullMarked
package vn.steerlog.command.paper;

import org.jspecify.annotations.NullMarked;
