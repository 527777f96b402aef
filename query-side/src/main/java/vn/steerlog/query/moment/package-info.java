/// As of when a question is answered.
@NullMarked
package vn.steerlog.query.moment;

import org.jspecify.annotations.NullMarked;
