package vn.steerlog.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/// Turns away who is not signed in or has no right: programs with a problem, persons to the page
/// that helps.
final class SignInRequired implements AuthenticationEntryPoint, AccessDeniedHandler {
    static final String SIGN_IN_PAGE = "/sign-in";
    static final String PASSWORD_PAGE = "/password";

    private final ProblemWriter problems;

    SignInRequired(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException {
        if (Requests.isPiece(request)) {
            response.setHeader("HX-Redirect", signIn(shownPage(request)));
        } else if (Requests.isForPage(request)) {
            redirect(response, signIn(asked(request)));
            return;
        }
        String challenge =
                SignInFilter.bearer(request).isPresent()
                        ? "Bearer realm=\"steerlog\", error=\"invalid_token\""
                        : "Bearer realm=\"steerlog\"";
        problems.write(
                ProblemException.of(CommonProblem.NOT_SIGNED_IN)
                        .withHeader("WWW-Authenticate", challenge),
                request,
                response);
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        boolean mustChange = mustChangePassword();
        if (mustChange && Requests.isForPage(request) && !Requests.isPiece(request)) {
            redirect(response, PASSWORD_PAGE);
            return;
        }
        CommonProblem kind =
                denied instanceof CsrfException
                        ? CommonProblem.CSRF
                        : mustChange ? CommonProblem.PASSWORD_MUST_CHANGE : CommonProblem.NO_RIGHT;
        problems.answer(ProblemException.of(kind), request, response);
    }

    /// Without a host: what a request says its host is may be made up.
    private static void redirect(HttpServletResponse response, String to) {
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", to);
    }

    private static boolean mustChangePassword() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who instanceof SignedInAuthentication signedIn
                && signedIn.token().mustChangePassword();
    }

    private static String signIn(String next) {
        return SIGN_IN_PAGE + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    private static String asked(HttpServletRequest request) {
        String query = request.getQueryString();
        return LocalPath.orHome(request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    /// The page that htmx stands on; it is another page than the piece it asked for.
    private static String shownPage(HttpServletRequest request) {
        try {
            URI page = URI.create(Requests.header(request, "HX-Current-URL"));
            String path = page.getRawPath() == null ? "/" : page.getRawPath();
            return LocalPath.orHome(
                    page.getRawQuery() == null ? path : path + "?" + page.getRawQuery());
        } catch (IllegalArgumentException _) {
            return "/";
        }
    }
}
