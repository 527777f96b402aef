@NullMarked
package vn.steerlog.query.worklist;

import org.jspecify.annotations.NullMarked;
