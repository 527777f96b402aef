@NullMarked
package vn.steerlog.query.api;

import org.jspecify.annotations.NullMarked;
