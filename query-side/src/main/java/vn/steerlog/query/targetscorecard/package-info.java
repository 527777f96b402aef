/// Are the targets met, and who changed them on what basis?
@NullMarked
package vn.steerlog.query.targetscorecard;

import org.jspecify.annotations.NullMarked;
