/// The auditor's tool: exports, verifies and proves, without a server.
@NullMarked
package vn.steerlog.standalone.tool;

import org.jspecify.annotations.NullMarked;
