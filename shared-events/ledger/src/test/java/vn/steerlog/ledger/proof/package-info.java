@NullMarked
package vn.steerlog.ledger.proof;

import org.jspecify.annotations.NullMarked;
