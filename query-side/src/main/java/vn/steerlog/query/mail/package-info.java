/// Who is told by mail, without asking? See ADR 0023.
@NullMarked
package vn.steerlog.query.mail;

import org.jspecify.annotations.NullMarked;
