/// What is to be seen of a running application from outside: meters, health, logs.
@NullMarked
package vn.steerlog.standalone.watching;

import org.jspecify.annotations.NullMarked;
