/// A fixture that breaks a rule of the house.
@NullMarked
package broken.ledger.steerlog.ledger;

import org.jspecify.annotations.NullMarked;
