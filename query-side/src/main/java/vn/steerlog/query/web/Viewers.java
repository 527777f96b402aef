package vn.steerlog.query.web;

import vn.steerlog.http.SignedIn;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.view.Viewer;

/// Knows what whoever is signed in may see.
@FunctionalInterface
public interface Viewers {
    Viewer viewer(SignedIn reader, Moment moment);
}
