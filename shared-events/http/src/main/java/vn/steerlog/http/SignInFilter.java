package vn.steerlog.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/// Finds out who is asking: from the bearer token when there is one, else from the cookie. A token
/// that does not count makes the request anonymous; whether that will do is decided further on.
final class SignInFilter extends OncePerRequestFilter {
    private static final String SCHEME = "bearer ";

    private final SignInTokens tokens;
    private final RequestAttributeSecurityContextRepository contexts;

    SignInFilter(SignInTokens tokens, RequestAttributeSecurityContextRepository contexts) {
        this.tokens = tokens;
        this.contexts = contexts;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> bearer = bearer(request);
        if (bearer.isPresent()) {
            bearer.flatMap(tokens::read).ifPresent(token -> signIn(token, request, response));
        } else if (SignInCookies.read(request).isPresent()) {
            SignInCookies.read(request)
                    .flatMap(tokens::read)
                    .ifPresentOrElse(
                            token -> byCookie(token, request, response),
                            () -> tokens.clearCookie(request, response));
        }
        chain.doFilter(request, response);
    }

    static Optional<String> bearer(HttpServletRequest request) {
        String header = Requests.header(request, "Authorization");
        return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(header.substring(SCHEME.length()).strip())
                : Optional.empty();
    }

    private void byCookie(
            SignInToken token, HttpServletRequest request, HttpServletResponse response) {
        tokens.renewed(token).ifPresent(fresh -> tokens.setCookie(fresh, request, response));
        signIn(token, request, response);
    }

    private void signIn(
            SignInToken token, HttpServletRequest request, HttpServletResponse response) {
        LogContext.actor(token.who());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedInAuthentication(token));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
