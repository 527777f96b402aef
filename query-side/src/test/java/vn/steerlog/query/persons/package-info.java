@NullMarked
package vn.steerlog.query.persons;

import org.jspecify.annotations.NullMarked;
