package vn.steerlog.query.history;

import java.util.List;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.person.PersonEvent;
import vn.steerlog.events.person.PersonEvent.PersonCorrected;
import vn.steerlog.events.person.PersonEvent.PersonErased;
import vn.steerlog.events.person.PersonEvent.PersonRecorded;
import vn.steerlog.query.persons.PersonProjection;
import vn.steerlog.query.persons.PersonRow;

/// The story of what is kept of a person, without saying who it is.
final class PersonTeller extends Teller<PersonRow> {
    PersonTeller(String key) {
        super(key, new PersonProjection());
    }

    @Override
    List<Phrase> begin(PersonRow after, DomainEvent event) {
        return tell(after, event);
    }

    @Override
    List<Phrase> tell(PersonRow before, DomainEvent event) {
        return switch ((PersonEvent) event) {
            case PersonRecorded _ -> List.of(Phrase.of("person.recorded"));
            case PersonCorrected e ->
                    List.of(Phrase.of("person.corrected"), Phrase.reason(e.reason()));
            case PersonErased e -> List.of(Phrase.of("person.erased"), Phrase.reason(e.reason()));
        };
    }
}
