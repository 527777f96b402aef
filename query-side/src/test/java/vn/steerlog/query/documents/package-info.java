@NullMarked
package vn.steerlog.query.documents;

import org.jspecify.annotations.NullMarked;
