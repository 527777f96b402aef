/// Who exported, proved, replayed or read restricted things, for auditors.
@NullMarked
package vn.steerlog.query.trail;

import org.jspecify.annotations.NullMarked;
