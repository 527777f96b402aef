package vn.steerlog.query.view;

import java.util.Collection;
import java.util.Set;
import vn.steerlog.events.agency.AgencyId;

/// Whose eyes a question is answered for.
///
/// @param everything whether restricted tasks of all agencies are shown
/// @param agencies for which the reader acts: the officer's own, and the one that it merged into
public record Viewer(boolean everything, Set<AgencyId> agencies) {
    /// Sees every row: for leaders and for the machinery itself.
    public static final Viewer EVERYTHING = new Viewer(true, Set.of());

    /// Sees what is not restricted.
    public static final Viewer UNRESTRICTED = new Viewer(false, Set.of());

    public boolean actsForOneOf(Collection<AgencyId> involved) {
        return involved.stream().anyMatch(agencies::contains);
    }
}
