/// A fixture that breaks a rule of the house.
@NullMarked
package broken.framework.steerlog.events;

import org.jspecify.annotations.NullMarked;
