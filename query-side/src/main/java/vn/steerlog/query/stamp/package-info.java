/// What is printed on everything that leaves the system, so that whoever holds it can ask for it
/// again and compare.
@NullMarked
package vn.steerlog.query.stamp;

import org.jspecify.annotations.NullMarked;
