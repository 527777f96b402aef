package vn.steerlog.command.rules;

import java.time.LocalDate;
import vn.steerlog.events.Id;

/// What a decision may look at besides the state of the thing it is about. All that was looked at
/// must still hold when the decision is recorded; otherwise it is decided anew.
public interface Facts {
    Actor actor();

    /// The day on which the command came, in the committee's time zone.
    LocalDate today();

    /// The state of another thing; the fold's `nothing` when it does not exist.
    <S> S read(Fold<S> fold, Id id);

    /// One state folded from all things of a kind: for what must be unique among them.
    <S> S readAll(Fold<S> fold);
}
