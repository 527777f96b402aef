package vn.steerlog.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
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
        Optional<Instant> staleSince) {

    /// Whether what `request` asks for is a register that knows both clocks.
    public static boolean hasTwoClocks(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
                        instanceof HandlerMethod method
                && Asking.hasTwoClocks(method);
    }
}
