@NullMarked
package vn.steerlog.query.agencies;

import org.jspecify.annotations.NullMarked;
