/// A fixture that breaks a rule of the house.
@NullMarked
package broken.framework.steerlog.command.task;

import org.jspecify.annotations.NullMarked;
