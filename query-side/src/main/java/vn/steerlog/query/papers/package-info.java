/// Which papers belong to a thing, and who may read them?
@NullMarked
package vn.steerlog.query.papers;

import org.jspecify.annotations.NullMarked;
