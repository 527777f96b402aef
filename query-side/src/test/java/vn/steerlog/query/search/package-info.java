@NullMarked
package vn.steerlog.query.search;

import org.jspecify.annotations.NullMarked;
