package vn.steerlog.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;

/// Remembers the language that a page was asked for in (`?lang=en`), for a year.
final class LanguageFilter extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Requests.isRead(request)) {
            ReaderLanguage.asked(request)
                    .ifPresent(language ->
                            response.addHeader(HttpHeaders.SET_COOKIE, cookie(language, request)));
        }
        chain.doFilter(request, response);
    }

    private static String cookie(Locale language, HttpServletRequest request) {
        return ResponseCookie.from(ReaderLanguage.COOKIE, language.getLanguage())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .sameSite("Lax")
                .secure(request.isSecure())
                .build()
                .toString();
    }
}
