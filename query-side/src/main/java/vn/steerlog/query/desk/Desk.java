package vn.steerlog.query.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What one account keeps for itself.
///
/// @param account the opaque id of the account
/// @param views in the order in which they were saved first
/// @param mail absent for whoever wants none
/// @param feed its calendar feed, while it has one
public record Desk(
        String account,
        List<SavedView> views,
        Optional<MailChoice> mail,
        Optional<CalendarFeed> feed) {
    public Desk {
        views = List.copyOf(views);
    }

    static Desk empty(String account) {
        return new Desk(account, List.of(), Optional.empty(), Optional.empty());
    }

    Optional<SavedView> view(String id) {
        return views.stream().filter(view -> view.id().equals(id)).findFirst();
    }

    Optional<SavedView> called(String name, boolean shared) {
        return views.stream()
                .filter(view -> view.shared() == shared && view.name().equals(name))
                .findFirst();
    }

    /// With `view` in place of the one of its id, or behind the others.
    Desk with(SavedView view) {
        List<SavedView> next = new ArrayList<>(views);
        next.replaceAll(known -> known.id().equals(view.id()) ? view : known);
        if (view(view.id()).isEmpty()) {
            next.add(view);
        }
        return new Desk(account, next, mail, feed);
    }

    Desk without(String id) {
        return new Desk(
                account, views.stream().filter(view -> !view.id().equals(id)).toList(), mail, feed);
    }

    Desk mailed(Optional<MailChoice> choice) {
        return choice.equals(mail) ? this : new Desk(account, views, choice, feed);
    }

    Desk with(Optional<CalendarFeed> next) {
        return new Desk(account, views, mail, next);
    }
}
