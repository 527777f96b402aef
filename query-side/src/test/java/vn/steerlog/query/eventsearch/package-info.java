@NullMarked
package vn.steerlog.query.eventsearch;

import org.jspecify.annotations.NullMarked;
