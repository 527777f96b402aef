/// A fixture that breaks a rule of the house.
@NullMarked
package broken.circle.steerlog.command.one;

import org.jspecify.annotations.NullMarked;
