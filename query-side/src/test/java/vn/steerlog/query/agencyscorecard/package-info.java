@NullMarked
package vn.steerlog.query.agencyscorecard;

import org.jspecify.annotations.NullMarked;
