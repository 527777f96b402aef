package vn.steerlog.query.web;

import java.util.Locale;
import vn.steerlog.http.SignedIn;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.view.Viewer;

/// As of when, for whom and in which language a question is answered: a parameter of every method
/// that reads. Made from `asOf`, `after` and who is signed in, once a request; all views have taken
/// in the moment's commit.
public record Asked(Moment moment, Viewer viewer, SignedIn reader, Locale language) {}
