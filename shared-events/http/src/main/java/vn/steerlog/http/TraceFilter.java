package vn.steerlog.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/// Has the log say to which trace its lines belong: the one that `traceparent` names (W3C Trace
/// Context), else a new one.
final class TraceFilter extends OncePerRequestFilter {
    private static final Pattern PARENT =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        LogContext.begin(trace(Requests.header(request, "traceparent")));
        try {
            chain.doFilter(request, response);
        } finally {
            LogContext.end();
        }
    }

    static String trace(String parent) {
        Matcher named = PARENT.matcher(parent);
        return named.matches() ? named.group(1) : fresh();
    }

    private static String fresh() {
        var random = ThreadLocalRandom.current();
        return "%016x%016x".formatted(random.nextLong(), random.nextLong() | 1);
    }
}
