/// Rows in MongoDB, which outlive the process and may be read by several.
@NullMarked
package vn.steerlog.query.rows.mongo;

import org.jspecify.annotations.NullMarked;
