@NullMarked
package vn.steerlog.bench;

import org.jspecify.annotations.NullMarked;
