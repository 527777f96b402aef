@NullMarked
package vn.steerlog.trail;

import org.jspecify.annotations.NullMarked;
