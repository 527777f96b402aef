/// Persons (người, cá nhân): whose names and contact data may be kept, sealed, and can be erased.
@NullMarked
package vn.steerlog.command.person;

import org.jspecify.annotations.NullMarked;
