/// What the read API and the pages share: as of when and for whom a question is answered, its
/// parameters, problems, pages of lists, formats, live signals.
@NullMarked
package vn.steerlog.query.web;

import org.jspecify.annotations.NullMarked;
