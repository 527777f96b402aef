/// How does each agency keep up with its tasks?
@NullMarked
package vn.steerlog.query.agencyscorecard;

import org.jspecify.annotations.NullMarked;
