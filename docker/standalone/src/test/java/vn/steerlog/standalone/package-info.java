/// The whole, as people meet it.
@NullMarked
package vn.steerlog.standalone;

import org.jspecify.annotations.NullMarked;
