/// What became of the whole board from one moment to another?
@NullMarked
package vn.steerlog.query.boarddifferences;

import org.jspecify.annotations.NullMarked;
