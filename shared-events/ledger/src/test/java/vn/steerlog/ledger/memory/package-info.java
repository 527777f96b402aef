@NullMarked
package vn.steerlog.ledger.memory;

import org.jspecify.annotations.NullMarked;
