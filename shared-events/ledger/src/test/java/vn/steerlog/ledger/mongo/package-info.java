@NullMarked
package vn.steerlog.ledger.mongo;

import org.jspecify.annotations.NullMarked;
