@NullMarked
package vn.steerlog.ledger.persons;

import org.jspecify.annotations.NullMarked;
