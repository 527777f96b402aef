/// Who may sign in: accounts, their passwords, and signing in. Accounts are not events: they hold
/// names of persons and are changed in place.
@NullMarked
package vn.steerlog.command.account;

import org.jspecify.annotations.NullMarked;
