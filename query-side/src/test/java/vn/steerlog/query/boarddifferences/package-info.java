@NullMarked
package vn.steerlog.query.boarddifferences;

import org.jspecify.annotations.NullMarked;
