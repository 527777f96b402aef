/// What people do with the pages, in Debian's Chromium.
@NullMarked
package vn.steerlog.standalone.browser;

import org.jspecify.annotations.NullMarked;
