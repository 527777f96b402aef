package vn.steerlog.query.persons;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.person.PersonEvent;
import vn.steerlog.events.person.PersonEvent.PersonCorrected;
import vn.steerlog.events.person.PersonEvent.PersonErased;
import vn.steerlog.events.person.PersonEvent.PersonRecorded;
import vn.steerlog.query.persons.PersonRow.Erasure;
import vn.steerlog.query.projection.Projection;
import vn.steerlog.query.projection.Recorded;
import vn.steerlog.query.projection.Seen;
import vn.steerlog.query.projection.Touched;

/// Folds the events of persons, without opening what is sealed in them.
public final class PersonProjection implements Projection<PersonRow> {
    @Override
    public String name() {
        return "persons";
    }

    @Override
    public Class<PersonRow> rowType() {
        return PersonRow.class;
    }

    @Override
    public Touched touchedBy(DomainEvent event) {
        return event instanceof PersonEvent e ? Touched.row(e.person()) : Touched.NOTHING;
    }

    @Override
    public PersonRow apply(String key, @Nullable PersonRow row, Seen seen) {
        return switch ((PersonEvent) seen.event()) {
            case PersonRecorded e ->
                    new PersonRow(
                            e.person(),
                            Optional.of(e.sealed()),
                            Optional.empty(),
                            Recorded.by(seen));
            case PersonCorrected e -> {
                PersonRow known = Projection.known(row, seen);
                yield new PersonRow(
                        e.person(), Optional.of(e.sealed()), known.erased(), known.recorded());
            }
            case PersonErased e ->
                    new PersonRow(
                            e.person(),
                            Optional.empty(),
                            Optional.of(new Erasure(seen.committedAt(), e.reason())),
                            Projection.known(row, seen).recorded());
        };
    }
}
