@NullMarked
package vn.steerlog.ledger.export;

import org.jspecify.annotations.NullMarked;
