/// How does everything stand at a glance, how did it come to that, and what is to be asked about?
@NullMarked
package vn.steerlog.query.overview;

import org.jspecify.annotations.NullMarked;
