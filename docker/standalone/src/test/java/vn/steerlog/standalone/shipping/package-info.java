/// What can be checked of the containers without running any.
@NullMarked
package vn.steerlog.standalone.shipping;

import org.jspecify.annotations.NullMarked;
