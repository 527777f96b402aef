/// Both applications as processes of their own over a server that speaks MongoDB's protocol.
@NullMarked
package vn.steerlog.standalone.applications;

import org.jspecify.annotations.NullMarked;
