@NullMarked
package vn.steerlog.query.taskregister;

import org.jspecify.annotations.NullMarked;
