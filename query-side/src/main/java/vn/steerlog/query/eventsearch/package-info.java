/// What was recorded of some words, by whom, to what, and when?
@NullMarked
package vn.steerlog.query.eventsearch;

import org.jspecify.annotations.NullMarked;
