/// The read API: what is known, as JSON under `/api/v1`.
@NullMarked
package vn.steerlog.query.api;

import org.jspecify.annotations.NullMarked;
