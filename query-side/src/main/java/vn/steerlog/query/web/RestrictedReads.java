package vn.steerlog.query.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import vn.steerlog.query.view.Viewer;
import vn.steerlog.trail.Traces;
import vn.steerlog.trail.TrailKind;

/// The one place where reading restricted things leaves its trace: whoever's eyes a question is
/// answered for are watched for the length of the request, and what they saw is recorded before the
/// answer goes out.
public final class RestrictedReads {
    private final Traces traces;

    RestrictedReads(Traces traces) {
        this.traces = traces;
    }

    /// `viewer`, watched while the current request is served; as it is when there is none.
    public Viewer watched(Viewer viewer) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request == null ? viewer : viewer.watchedBy(sightings(request));
    }

    /// Records what was seen until now; what is seen after this is recorded at once.
    ///
    /// @throws vn.steerlog.trail.TrailUnavailable when it cannot be recorded: nothing may be
    ///   answered
    public void record() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            sightings(request).record();
        }
    }

    private Sightings sightings(RequestAttributes request) {
        String name = RestrictedReads.class.getName();
        Object known = request.getAttribute(name, RequestAttributes.SCOPE_REQUEST);
        if (known == null) {
            request.setAttribute(name, new Sightings(), RequestAttributes.SCOPE_REQUEST);
        }
        return (Sightings)
                Objects.requireNonNull(request.getAttribute(name, RequestAttributes.SCOPE_REQUEST));
    }

    /// What was seen for one request; its thread alone uses it.
    private final class Sightings implements Viewer.Witness {
        private final Set<String> seen = new LinkedHashSet<>();
        private boolean answering;

        @Override
        public void saw(String key) {
            seen.add(key);
            if (answering) {
                leave();
            }
        }

        void record() {
            answering = true;
            leave();
        }

        private void leave() {
            if (!seen.isEmpty()) {
                traces.leaveOnce(traces.of(TrailKind.RESTRICTED_READ), List.copyOf(seen));
                seen.clear();
            }
        }
    }
}
