@NullMarked
package vn.steerlog.query.targetscorecard;

import org.jspecify.annotations.NullMarked;
