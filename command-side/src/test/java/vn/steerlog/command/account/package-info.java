@NullMarked
package vn.steerlog.command.account;

import org.jspecify.annotations.NullMarked;
