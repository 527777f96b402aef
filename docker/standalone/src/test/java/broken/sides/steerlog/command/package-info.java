/// A fixture that breaks a rule of the house.
@NullMarked
package broken.sides.steerlog.command;

import org.jspecify.annotations.NullMarked;
