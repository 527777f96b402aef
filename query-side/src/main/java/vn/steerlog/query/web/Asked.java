package vn.steerlog.query.web;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import vn.steerlog.http.SignedIn;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.view.Viewer;

/// As of when, for whom and in which language a question is answered: a parameter of every method
/// that reads. Made from `asOf`, `after` and who is signed in, once a request; all views have taken
/// in the moment's commit.
///
/// @param staleSince since when something that was recorded may be lacking, because MongoDB is away
///   or the views follow slowly; empty for a past moment, and when all is as fresh as usual
public record Asked(
        Moment moment,
        Viewer viewer,
        SignedIn reader,
        Locale language,
        Optional<Instant> staleSince) {}
