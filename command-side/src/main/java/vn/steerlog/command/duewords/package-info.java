/// How due words are understood, for whoever is typing them: read by the same reader as commands,
/// and nothing is recorded.
@NullMarked
package vn.steerlog.command.duewords;

import org.jspecify.annotations.NullMarked;
