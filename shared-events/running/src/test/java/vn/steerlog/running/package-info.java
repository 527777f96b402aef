@NullMarked
package vn.steerlog.running;

import org.jspecify.annotations.NullMarked;
