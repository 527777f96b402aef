/// What the tests of the query side share.
@NullMarked
package vn.steerlog.query;

import org.jspecify.annotations.NullMarked;
