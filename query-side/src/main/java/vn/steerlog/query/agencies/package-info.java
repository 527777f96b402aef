/// Which agencies are there, what are they called, and what became of them?
@NullMarked
package vn.steerlog.query.agencies;

import org.jspecify.annotations.NullMarked;
