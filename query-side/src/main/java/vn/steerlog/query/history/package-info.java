/// What happened to a thing, told in sentences, with the raw record behind each.
@NullMarked
package vn.steerlog.query.history;

import org.jspecify.annotations.NullMarked;
