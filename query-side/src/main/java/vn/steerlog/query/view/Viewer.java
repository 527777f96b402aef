package vn.steerlog.query.view;

import java.util.Collection;
import java.util.Set;
import vn.steerlog.events.agency.AgencyId;

/// Whose eyes a question is answered for.
///
/// @param everything whether restricted tasks of all agencies are shown
/// @param agencies for which the reader acts: the officer's own, and the one that it merged into
/// @param witness hears of every restricted row that is handed out for these eyes
public record Viewer(boolean everything, Set<AgencyId> agencies, Witness witness) {
    private static final Witness NOBODY = _ -> {};

    /// Hears what is shown that not everybody may see.
    @FunctionalInterface
    public interface Witness {
        /// @param key of the row: the id of the thing
        void saw(String key);
    }

    /// Nobody hears of what is shown.
    public Viewer(boolean everything, Set<AgencyId> agencies) {
        this(everything, agencies, NOBODY);
    }

    /// The same eyes, watched by `watching`.
    public Viewer watchedBy(Witness watching) {
        return new Viewer(everything, agencies, watching);
    }

    /// The same eyes for whoever looks at rows only to count or to choose among them, and tells the
    /// witness of those that are shown in the end: see [FoldedView#show].
    public Viewer choosing() {
        return watchedBy(NOBODY);
    }

    /// Whether somebody hears of what is shown.
    public boolean isWatched() {
        return !witness.equals(NOBODY);
    }

    /// Sees every row: for leaders and for the machinery itself.
    public static final Viewer EVERYTHING = new Viewer(true, Set.of());

    /// Sees what is not restricted.
    public static final Viewer UNRESTRICTED = new Viewer(false, Set.of());

    public boolean actsForOneOf(Collection<AgencyId> involved) {
        return involved.stream().anyMatch(agencies::contains);
    }
}
