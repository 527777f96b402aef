package vn.steerlog.trail;

import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.steerlog.http.CommonProblem;
import vn.steerlog.http.LogContext;
import vn.steerlog.http.ProblemException;
import vn.steerlog.http.SignedIn;

/// What the requests of those who are signed in leave in the [Trail]: who and in which trace is
/// filled in here.
public final class Traces {
    private final Trail trail;

    Traces(Trail trail) {
        this.trail = trail;
    }

    /// An entry by whoever's request is being served.
    ///
    /// @throws ProblemException when nobody is signed in
    public TrailEntry of(TrailKind kind) {
        SignedIn reader = reader();
        return TrailEntry.of(kind, reader.account(), reader.role().name(), LogContext.trace());
    }

    private static SignedIn reader() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null && who.getPrincipal() instanceof SignedIn reader) {
            return reader;
        }
        throw ProblemException.of(CommonProblem.NOT_SIGNED_IN);
    }

    /// @throws TrailUnavailable when it cannot be recorded: the request is refused then
    public void leave(TrailEntry entry) {
        trail.record(entry);
    }

    /// The same, at most once an hour.
    ///
    /// @throws TrailUnavailable when it cannot be recorded: the request is refused then
    public void leaveOnce(TrailEntry entry) {
        trail.recordOnce(entry);
    }

    /// The same, about any number of things.
    ///
    /// @throws TrailUnavailable when it cannot be recorded: the request is refused then
    public void leaveOnce(TrailEntry entry, List<String> things) {
        trail.recordOnce(entry, things);
    }
}
