/// The query side as an application of its own.
@NullMarked
package vn.steerlog.query;

import org.jspecify.annotations.NullMarked;
