@NullMarked
package vn.steerlog.query.pages;

import org.jspecify.annotations.NullMarked;
