@NullMarked
package vn.steerlog.query.roster;

import org.jspecify.annotations.NullMarked;
