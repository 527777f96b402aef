/// Who owns what, and is it late?
@NullMarked
package vn.steerlog.query.taskregister;

import org.jspecify.annotations.NullMarked;
