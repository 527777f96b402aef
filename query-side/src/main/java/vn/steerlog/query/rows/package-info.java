/// Where the rows of views are kept: a port, and rows on the heap.
@NullMarked
package vn.steerlog.query.rows;

import org.jspecify.annotations.NullMarked;
