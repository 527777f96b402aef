package vn.steerlog.query.desk;

import java.text.Collator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import vn.steerlog.http.ProblemException;
import vn.steerlog.http.Role;
import vn.steerlog.http.SignedIn;

/// The saved views: everybody's own, and those that the secretariat shares with everybody.
public final class SavedViews {
    static final int MOST = 50;

    private final DeskStore store;
    private final Clock clock;
    private final Supplier<String> ids;

    /// @param ids gives each view an id of its own
    SavedViews(DeskStore store, Clock clock, Supplier<String> ids) {
        this.store = store;
        this.clock = clock;
        this.ids = ids;
    }

    /// @param mayChange whether this reader may rename and remove it
    public record Offered(SavedView view, boolean mayChange) {}

    /// What `reader` is offered: first the shared ones, each by name.
    public List<Offered> offered(SignedIn reader) {
        List<Offered> offered = new ArrayList<>();
        for (Desk desk : store.all()) {
            for (SavedView view : desk.views()) {
                if (view.shared() || desk.account().equals(reader.account())) {
                    offered.add(new Offered(view, mayChange(view, desk, reader)));
                }
            }
        }
        Collator words = Collator.getInstance(Locale.of("vi"));
        offered.sort(
                Comparator.comparing((Offered one) -> !one.view().shared())
                        .thenComparing(one -> one.view().name(), words::compare)
                        .thenComparing(one -> one.view().id()));
        return offered;
    }

    /// Keeps a view; one of the same name on the same desk is replaced.
    ///
    /// @throws ProblemException when there are too many, or `reader` may not share
    SavedView save(SignedIn reader, String name, String query, boolean shared) {
        if (shared && reader.role() != Role.SECRETARIAT) {
            throw ProblemException.of(DeskProblem.SHARING_NOT_ALLOWED);
        }
        String id = ids.get();
        Desk after = store.change(reader.account(), desk -> saved(desk, id, name, query, shared));
        return after.called(name, shared).orElseThrow();
    }

    private Desk saved(Desk desk, String id, String name, String query, boolean shared) {
        Optional<SavedView> same = desk.called(name, shared);
        if (same.isPresent()) {
            return same.get().query().equals(query)
                    ? desk
                    : desk.with(same.get().asking(query, clock.instant()));
        }
        if (desk.views().size() >= MOST) {
            throw ProblemException.of(DeskProblem.TOO_MANY_SAVED_VIEWS, MOST);
        }
        return desk.with(new SavedView(id, name, query, shared, clock.instant()));
    }

    SavedView rename(SignedIn reader, String id, String name) {
        Desk after =
                store.change(
                        deskToChange(reader, id),
                        desk -> {
                            SavedView view = desk.view(id).orElseThrow(() -> unknown(id));
                            desk.called(name, view.shared())
                                    .filter(other -> !other.id().equals(id))
                                    .ifPresent(_ -> {
                                        throw ProblemException.of(
                                                DeskProblem.SAVED_VIEW_NAME_TAKEN, name);
                                    });
                            return desk.with(view.named(name));
                        });
        return after.view(id).orElseThrow();
    }

    void remove(SignedIn reader, String id) {
        store.change(deskToChange(reader, id), desk -> desk.without(id));
    }

    /// Whose desk the view lies on.
    private String deskToChange(SignedIn reader, String id) {
        for (Desk desk : store.all()) {
            Optional<SavedView> view = desk.view(id);
            if (view.isPresent() && mayChange(view.get(), desk, reader)) {
                return desk.account();
            }
            if (view.isPresent() && view.get().shared()) {
                throw ProblemException.of(DeskProblem.SHARING_NOT_ALLOWED);
            }
        }
        throw unknown(id);
    }

    private static boolean mayChange(SavedView view, Desk desk, SignedIn reader) {
        return view.shared()
                ? reader.role() == Role.SECRETARIAT
                : desk.account().equals(reader.account());
    }

    private static ProblemException unknown(String id) {
        return ProblemException.of(DeskProblem.SAVED_VIEW_UNKNOWN, id);
    }
}
