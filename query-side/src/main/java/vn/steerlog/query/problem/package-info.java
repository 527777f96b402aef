/// What can be wrong with a question.
@NullMarked
package vn.steerlog.query.problem;

import org.jspecify.annotations.NullMarked;
