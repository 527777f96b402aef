/// Vietnamese text, compared and searched without regard to diacritics.
@NullMarked
package vn.steerlog.query.text;

import org.jspecify.annotations.NullMarked;
