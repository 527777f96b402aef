package vn.steerlog.command.rules;

import java.util.function.BiFunction;
import vn.steerlog.events.DomainEvent;

/// How a state is folded from events.
///
/// @param stream the kind of aggregate whose events are folded (`Agency`)
/// @param nothing the state before the first event
public record Fold<S>(String stream, S nothing, BiFunction<S, DomainEvent, S> evolve) {}
