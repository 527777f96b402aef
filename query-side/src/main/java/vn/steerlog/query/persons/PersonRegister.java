package vn.steerlog.query.persons;

import java.util.Optional;
import vn.steerlog.events.person.PersonId;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.rows.RowStore;
import vn.steerlog.query.view.FoldedView;
import vn.steerlog.query.view.Viewer;

/// What is recorded of persons, as of any moment, still sealed.
public final class PersonRegister {
    private final FoldedView<PersonRow> view;

    /// @param view of which nobody sees a row who does not see everything
    public PersonRegister(FoldedView<PersonRow> view) {
        this.view = view;
    }

    public FoldedView<PersonRow> view() {
        return view;
    }

    Optional<PersonRow> person(PersonId id, Moment moment) {
        return view.row(id.value(), moment, Viewer.EVERYTHING);
    }

    /// The erasure that is known of now, whatever moment is asked for.
    Optional<PersonRow.Erasure> erasure(PersonId id) {
        RowStore<PersonRow> rows = view.folded().rows();
        return rows.row(id.value(), rows.applied()).flatMap(PersonRow::erased);
    }
}
