/// The auditor's tool from within.
@NullMarked
package vn.steerlog.standalone.tool;

import org.jspecify.annotations.NullMarked;
