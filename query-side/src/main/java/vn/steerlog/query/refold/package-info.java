/// How would the tasks stand if lateness were judged otherwise?
@NullMarked
package vn.steerlog.query.refold;

import org.jspecify.annotations.NullMarked;
