/// What tests with real processes have in common.
@NullMarked
package vn.steerlog.ledger.process;

import org.jspecify.annotations.NullMarked;
