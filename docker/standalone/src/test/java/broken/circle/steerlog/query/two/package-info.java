/// A fixture that breaks a rule of the house.
@NullMarked
package broken.circle.steerlog.query.two;

import org.jspecify.annotations.NullMarked;
