package vn.steerlog.query.persons;

import java.util.Optional;
import vn.steerlog.ledger.persons.PersonalData;

/// What is shown of a person. It does not tell itself to logs.
///
/// @param data in the clear; there when, and only when, the state is `KEPT`
public record Shown(State state, Optional<PersonalData> data) {
    /// How much is left of a person.
    public enum State {
        KEPT,
        /// For ever, and in all of the past.
        ERASED,
        /// It was not erased, and its key is lost or damaged.
        UNREADABLE
    }

    static final Shown ERASED = new Shown(State.ERASED, Optional.empty());
    static final Shown UNREADABLE = new Shown(State.UNREADABLE, Optional.empty());

    static Shown of(PersonalData data) {
        return new Shown(State.KEPT, Optional.of(data));
    }

    public Optional<String> name() {
        return data.map(PersonalData::name);
    }

    public Optional<String> phone() {
        return data.flatMap(PersonalData::phone);
    }

    public Optional<String> email() {
        return data.flatMap(PersonalData::email);
    }
}
