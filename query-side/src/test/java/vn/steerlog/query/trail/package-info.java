@NullMarked
package vn.steerlog.query.trail;

import org.jspecify.annotations.NullMarked;
