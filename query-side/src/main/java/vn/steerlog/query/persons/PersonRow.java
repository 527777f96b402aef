package vn.steerlog.query.persons;

import java.time.Instant;
import java.util.Optional;
import vn.steerlog.events.person.PersonId;
import vn.steerlog.query.projection.Recorded;

/// What is kept of a person, still sealed: rows never hold a name.
///
/// @param sealed as the event has it; absent once the person is erased
public record PersonRow(
        PersonId person, Optional<String> sealed, Optional<Erasure> erased, Recorded recorded) {
    /// @param at when it was recorded
    public record Erasure(Instant at, String reason) {}
}
