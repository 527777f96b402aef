@NullMarked
package vn.steerlog.query.platform;

import org.jspecify.annotations.NullMarked;
