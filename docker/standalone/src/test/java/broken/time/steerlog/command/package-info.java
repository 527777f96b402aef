/// A fixture that breaks a rule of the house.
@NullMarked
package broken.time.steerlog.command;

import org.jspecify.annotations.NullMarked;
