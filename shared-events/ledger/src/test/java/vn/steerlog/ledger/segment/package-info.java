@NullMarked
package vn.steerlog.ledger.segment;

import org.jspecify.annotations.NullMarked;
