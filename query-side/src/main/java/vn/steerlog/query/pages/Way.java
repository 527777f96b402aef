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
public record Way(String key, String path, Group group, Set<Role> roles) {

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
                    of("work", "/", Group.MAIN),
                    of("tasks", "/tasks", Group.MAIN),
                    of("meetings", "/meetings", Group.MAIN),
                    of("decisions", "/decisions", Group.MAIN),
                    of("targets", "/targets", Group.MAIN),
                    of("bottlenecks", "/bottlenecks", Group.MAIN),
                    of("reports", "/reports", Group.OFFICE),
                    of("agencies", "/agencies", Group.ORGANISATION),
                    of("committees", "/committees", Group.ORGANISATION),
                    of("persons", "/persons", Group.ORGANISATION, SECRETARIAT),
                    of("import", "/import", Group.OFFICE, SECRETARIAT),
                    of("trail", "/trail", Group.CONTROL, AUDITOR),
                    of("accounts", "/accounts", Group.ADMINISTRATION, ADMINISTRATOR));

    private static Way of(String key, String path, Group group, Role... roles) {
        return new Way(key, path, group, Set.of(roles));
    }

    boolean isFor(Role role) {
        return roles.isEmpty() || roles.contains(role);
    }
}
