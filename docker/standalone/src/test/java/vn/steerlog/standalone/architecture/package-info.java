/// The rules of the house, each proven by a fixture under `broken` that breaks it.
@NullMarked
package vn.steerlog.standalone.architecture;

import org.jspecify.annotations.NullMarked;
