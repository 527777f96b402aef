@NullMarked
package vn.steerlog.query.web;

import org.jspecify.annotations.NullMarked;
