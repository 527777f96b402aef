package vn.steerlog.query.pages;

import static vn.steerlog.http.Role.ADMINISTRATOR;
import static vn.steerlog.http.Role.AUDITOR;
import static vn.steerlog.http.Role.SECRETARIAT;

import java.util.List;
import java.util.Set;
import vn.steerlog.http.Role;

/// A way to another page.
///
/// @param key names its words in the bundle (`nav.…`), and the section that a page says it belongs
///   to
/// @param roles for whom it is; everybody when empty
/// @param letter that goes there after `g`; empty when none does
public record Way(String key, String path, Group group, Set<Role> roles, String letter) {

    /// Where a way stands: side by side with the others, or in the menu of further ways beneath a
    /// heading of its own (`nav.group.…`).
    public enum Group {
        MAIN,
        ORGANISATION,
        OFFICE,
        CONTROL,
        ADMINISTRATION
    }

    /// All of them, in the order in which they are offered.
    static final List<Way> ALL =
            List.of(
                    main("work", "/", "v"),
                    main("tasks", "/tasks", "n"),
                    main("meetings", "/meetings", "h"),
                    main("decisions", "/decisions", "k"),
                    main("targets", "/targets", "c"),
                    main("bottlenecks", "/bottlenecks", "d"),
                    main("reports", "/reports", "b"),
                    of("agencies", "/agencies", Group.ORGANISATION),
                    of("committees", "/committees", Group.ORGANISATION),
                    of("calendar", "/calendar", Group.ORGANISATION),
                    of("persons", "/persons", Group.ORGANISATION, SECRETARIAT),
                    of("import", "/import", Group.OFFICE, SECRETARIAT),
                    of("events", "/history", Group.CONTROL),
                    of("trail", "/trail", Group.CONTROL, AUDITOR),
                    of("differences", "/differences", Group.CONTROL),
                    of(
                            "integrity",
                            "/integrity",
                            Group.CONTROL,
                            SECRETARIAT,
                            AUDITOR,
                            ADMINISTRATOR),
                    of(
                            "checkpoints",
                            "/checkpoints",
                            Group.CONTROL,
                            SECRETARIAT,
                            AUDITOR,
                            ADMINISTRATOR),
                    of("views", "/views", Group.CONTROL, SECRETARIAT, AUDITOR, ADMINISTRATOR),
                    of("accounts", "/accounts", Group.ADMINISTRATION, ADMINISTRATOR));

    private static Way main(String key, String path, String letter) {
        return new Way(key, path, Group.MAIN, Set.of(), letter);
    }

    private static Way of(String key, String path, Group group, Role... roles) {
        return new Way(key, path, group, Set.of(roles), "");
    }

    boolean isFor(Role role) {
        return roles.isEmpty() || roles.contains(role);
    }
}
