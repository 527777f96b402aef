package vn.steerlog.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.springframework.security.web.firewall.RequestRejectedException;

/// What kind of answer a request wants.
final class Requests {
    private static final List<String> FOR_PROGRAMS = List.of("/api/", "/actuator/", "/v3/");

    private Requests() {}

    static boolean isApi(HttpServletRequest request) {
        String path = asked(request);
        return FOR_PROGRAMS.stream().anyMatch(path::startsWith);
    }

    /// The path that was asked for, also while its failure is being answered; `/` where the request
    /// is too broken to have one.
    static String asked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                ? path
                : Objects.requireNonNullElse(request.getRequestURI(), "/");
    }

    /// Whether a browser asks for a page (or a piece of one).
    static boolean isForPage(HttpServletRequest request) {
        return isRead(request) && !isApi(request) && (isPiece(request) || acceptsHtml(request));
    }

    /// Whether htmx asks, to put the answer into a page that is already shown.
    static boolean isPiece(HttpServletRequest request) {
        return header(request, "HX-Request").equals("true");
    }

    static boolean isRead(HttpServletRequest request) {
        return method(request).equals("GET") || method(request).equals("HEAD");
    }

    /// The method that was asked for: the container answers failures as `GET`.
    static String method(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_METHOD) instanceof String method
                ? method
                : Objects.requireNonNullElse(request.getMethod(), "");
    }

    static boolean acceptsHtml(HttpServletRequest request) {
        return header(request, "Accept").contains("text/html");
    }

    /// The header's value; empty when it is absent or unfit to be read.
    static String header(HttpServletRequest request, String name) {
        try {
            String value = request.getHeader(name);
            return value == null ? "" : value;
        } catch (RequestRejectedException _) {
            return "";
        }
    }
}
