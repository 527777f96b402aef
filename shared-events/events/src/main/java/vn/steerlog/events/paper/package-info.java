/// Papers (tài liệu): what was handed in, announced or shown as evidence, kept by its content.
@NullMarked
package vn.steerlog.events.paper;

import org.jspecify.annotations.NullMarked;
