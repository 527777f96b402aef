@NullMarked
package vn.steerlog.query.overview;

import org.jspecify.annotations.NullMarked;
