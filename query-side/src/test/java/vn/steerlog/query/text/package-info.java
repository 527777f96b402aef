@NullMarked
package vn.steerlog.query.text;

import org.jspecify.annotations.NullMarked;
