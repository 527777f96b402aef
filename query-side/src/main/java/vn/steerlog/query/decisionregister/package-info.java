/// What was decided, and does it still hold?
@NullMarked
package vn.steerlog.query.decisionregister;

import org.jspecify.annotations.NullMarked;
