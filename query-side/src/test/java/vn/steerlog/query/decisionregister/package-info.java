@NullMarked
package vn.steerlog.query.decisionregister;

import org.jspecify.annotations.NullMarked;
