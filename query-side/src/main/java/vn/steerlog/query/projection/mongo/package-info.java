/// Parked and dropped events in MongoDB, which outlive the process.
@NullMarked
package vn.steerlog.query.projection.mongo;

import org.jspecify.annotations.NullMarked;
