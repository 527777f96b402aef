package vn.steerlog.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

/// Answers a request with a problem: as JSON, or as a page where a person asked for one.
final class ProblemWriter {
    private static final String ATTRIBUTE = ProblemException.class.getName();

    private final ProblemMaker maker;
    private final HttpJson json;
    private final Optional<ProblemView> view;
    private final List<FailureProblems> known;

    ProblemWriter(
            ProblemMaker maker,
            HttpJson json,
            Optional<ProblemView> view,
            List<FailureProblems> known) {
        this.maker = maker;
        this.json = json;
        this.view = view;
        this.known = known;
    }

    /// Which problem a failure is. What somebody has called a problem is that one, whatever is
    /// behind it.
    ProblemException understand(Throwable failure) {
        for (Throwable cause = failure;
                cause != null && !(cause instanceof ProblemException);
                cause = cause.getCause()) {
            for (FailureProblems problems : known) {
                Optional<ProblemException> problem = problems.of(cause);
                if (problem.isPresent()) {
                    return problem.get();
                }
            }
        }
        return Failures.understand(failure);
    }

    /// From a filter, where no view can be rendered: pages get theirs from the error dispatch.
    void answer(
            ProblemException exception, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (view.isPresent() && Requests.isForPage(request) && !response.isCommitted()) {
            request.setAttribute(ATTRIBUTE, exception);
            exception.headers().forEach(response::setHeader);
            response.sendError(exception.kind().status());
        } else {
            write(exception, request, response);
        }
    }

    /// From a controller: a view, or null when the answer is written.
    @Nullable ModelAndView answerInMvc(
            ProblemException exception, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (view.isEmpty() || !Requests.isForPage(request) || response.isCommitted()) {
            write(exception, request, response);
            return null;
        }
        Problem problem = maker.make(exception, request);
        head(exception, request, response);
        var shown = new ModelAndView(view.get().viewName());
        shown.setStatus(HttpStatusCode.valueOf(problem.status()));
        shown.addObject("problem", problem);
        return shown;
    }

    /// What a filter left for the error dispatch.
    static Optional<ProblemException> left(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof ProblemException left
                ? Optional.of(left)
                : Optional.empty();
    }

    void write(ProblemException exception, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        head(exception, request, response);
        Problem problem = maker.make(exception, request);
        byte[] body = json.mapper().writeValueAsBytes(problem);
        response.setStatus(problem.status());
        response.setContentType("application/problem+json");
        response.setContentLength(body.length);
        if (!Requests.method(request).equals("HEAD")) {
            response.getOutputStream().write(body);
        }
        response.flushBuffer();
    }

    private void head(
            ProblemException exception, HttpServletRequest request, HttpServletResponse response) {
        exception.headers().forEach(response::setHeader);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Language", maker.languageOf(request).toLanguageTag());
        response.addHeader("Vary", "Accept-Language");
    }
}
