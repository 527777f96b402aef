@NullMarked
package vn.steerlog.ledger.contents;

import org.jspecify.annotations.NullMarked;
