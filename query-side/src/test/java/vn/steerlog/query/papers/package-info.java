@NullMarked
package vn.steerlog.query.papers;

import org.jspecify.annotations.NullMarked;
