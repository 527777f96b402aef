/// Where is something said of these words?
@NullMarked
package vn.steerlog.query.search;

import org.jspecify.annotations.NullMarked;
