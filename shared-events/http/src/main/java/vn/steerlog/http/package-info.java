/// What both sides share in HTTP: who is signed in, problem details (RFC 9457), the reader's
/// language.
@NullMarked
package vn.steerlog.http;

import org.jspecify.annotations.NullMarked;
