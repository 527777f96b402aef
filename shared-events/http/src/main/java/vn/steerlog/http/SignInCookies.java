package vn.steerlog.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// The cookie that carries the token.
///
/// `SameSite=Lax`: a link in a message opens the page signed in; no unsafe request from another
/// site carries it, and those need a CSRF token besides.
final class SignInCookies {
    static final String NAME = "steerlog";

    private final boolean alwaysSecure;

    SignInCookies(HttpSettings.Secure secure) {
        alwaysSecure = secure == HttpSettings.Secure.ALWAYS;
    }

    static Optional<String> read(HttpServletRequest request) {
        Cookie @Nullable [] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> NAME.equals(cookie.getName()))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isEmpty())
                        .findFirst();
    }

    void write(
            String token,
            Duration lasts,
            HttpServletRequest request,
            HttpServletResponse response) {
        ResponseCookie cookie =
                ResponseCookie.from(NAME, token)
                        .httpOnly(true)
                        .secure(isSecure(request))
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(lasts)
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    void clear(HttpServletRequest request, HttpServletResponse response) {
        write("", Duration.ZERO, request, response);
    }

    boolean isSecure(HttpServletRequest request) {
        return alwaysSecure || request.isSecure();
    }
}
