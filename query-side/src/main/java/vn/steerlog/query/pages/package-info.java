/// The pages that people use: rendered here, in Vietnamese and English.
@NullMarked
package vn.steerlog.query.pages;

import org.jspecify.annotations.NullMarked;
