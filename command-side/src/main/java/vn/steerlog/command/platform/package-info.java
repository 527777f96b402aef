/// Wires the command side: one command travels from HTTP through its rules into the ledger.
@NullMarked
package vn.steerlog.command.platform;

import org.jspecify.annotations.NullMarked;
