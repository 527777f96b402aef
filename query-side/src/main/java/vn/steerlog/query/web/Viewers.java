package vn.steerlog.query.web;

import vn.steerlog.http.SignedIn;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.view.Viewer;

/// Knows what whoever is signed in may see.
@FunctionalInterface
public interface Viewers {
    /// @param present rights are those of now, whatever moment is asked for
    Viewer viewer(SignedIn reader, Moment present);
}
