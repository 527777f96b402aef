@NullMarked
package vn.steerlog.query.view;

import org.jspecify.annotations.NullMarked;
