/// What the golden files hold, written in Java: one class a thing, one line a file.
@NullMarked
package vn.steerlog.ledger.catalogue.golden;

import org.jspecify.annotations.NullMarked;
