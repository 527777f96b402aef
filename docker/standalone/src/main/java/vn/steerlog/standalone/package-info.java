/// Both sides in one JVM on embedded stores: the default run.
@NullMarked
package vn.steerlog.standalone;

import org.jspecify.annotations.NullMarked;
