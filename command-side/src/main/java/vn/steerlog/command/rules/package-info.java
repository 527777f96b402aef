/// What all rules share: commands, refusals, and the facts that a decision may look at.
///
/// A rule is a pure function `decide(command, state, facts) → events`; it never asks for a clock or
/// a random number.
@NullMarked
package vn.steerlog.command.rules;

import org.jspecify.annotations.NullMarked;
