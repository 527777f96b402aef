@NullMarked
package vn.steerlog.query.history;

import org.jspecify.annotations.NullMarked;
