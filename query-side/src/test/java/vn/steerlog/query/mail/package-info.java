@NullMarked
package vn.steerlog.query.mail;

import org.jspecify.annotations.NullMarked;
