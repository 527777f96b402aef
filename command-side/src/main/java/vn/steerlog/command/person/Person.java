package vn.steerlog.command.person;

import java.util.Optional;
import vn.steerlog.command.rules.Fold;
import vn.steerlog.events.person.PersonEvent;
import vn.steerlog.events.person.PersonEvent.PersonCorrected;
import vn.steerlog.events.person.PersonEvent.PersonErased;
import vn.steerlog.events.person.PersonEvent.PersonRecorded;

/// What the rules need to know of one person: nothing about who it is.
///
/// @param sealed what is kept now
public record Person(Status status, Optional<String> sealed) {
    public enum Status {
        NONE,
        KEPT,
        ERASED
    }

    public static final Person NONE = new Person(Status.NONE, Optional.empty());

    public static final Fold<Person> FOLD =
            new Fold<>(
                    "Person",
                    NONE,
                    (state, event) -> event instanceof PersonEvent e ? state.evolve(e) : state);

    public Person evolve(PersonEvent event) {
        return switch (event) {
            case PersonRecorded e -> new Person(Status.KEPT, Optional.of(e.sealed()));
            case PersonCorrected e -> new Person(Status.KEPT, Optional.of(e.sealed()));
            case PersonErased _ -> new Person(Status.ERASED, Optional.empty());
        };
    }
}
