@NullMarked
package vn.steerlog.http;

import org.jspecify.annotations.NullMarked;
