@NullMarked
package vn.steerlog.ledger;

import org.jspecify.annotations.NullMarked;
