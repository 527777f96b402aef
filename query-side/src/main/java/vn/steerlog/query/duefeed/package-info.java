/// When is what due: a calendar that other programs subscribe to (RFC 5545).
@NullMarked
package vn.steerlog.query.duefeed;

import org.jspecify.annotations.NullMarked;
