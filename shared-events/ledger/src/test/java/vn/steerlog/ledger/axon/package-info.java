@NullMarked
package vn.steerlog.ledger.axon;

import org.jspecify.annotations.NullMarked;
