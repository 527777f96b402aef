@NullMarked
package vn.steerlog.ledger.checkpoint;

import org.jspecify.annotations.NullMarked;
