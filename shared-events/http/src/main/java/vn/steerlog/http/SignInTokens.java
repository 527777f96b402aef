package vn.steerlog.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/// Issues tokens, and reads them again.
public final class SignInTokens {
    private final TokenCodec codec;
    private final SignInCookies cookies;
    private final HttpSettings.SignIn settings;
    private final InstantSource clock;
    private final Optional<TokenCheck> check;

    SignInTokens(
            TokenCodec codec,
            SignInCookies cookies,
            HttpSettings.SignIn settings,
            InstantSource clock,
            Optional<TokenCheck> check) {
        this.codec = codec;
        this.cookies = cookies;
        this.settings = settings;
        this.clock = clock;
        this.check = check;
    }

    /// A token for somebody who has just given the password.
    ///
    /// @param generation see [SignInToken]
    public SignInToken issue(SignedIn who, int generation, boolean mustChangePassword) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return new SignInToken(
                who, generation, mustChangePassword, now, now, now.plus(settings.lasts()));
    }

    /// The token of the request that this thread serves, when somebody is signed in.
    public static Optional<SignInToken> current() {
        return SecurityContextHolder.getContext().getAuthentication()
                        instanceof SignedInAuthentication signedIn
                ? Optional.of(signedIn.token())
                : Optional.empty();
    }

    /// The token as a bearer carries it.
    public String text(SignInToken token) {
        return codec.write(token);
    }

    /// Signs the browser in.
    public void setCookie(
            SignInToken token, HttpServletRequest request, HttpServletResponse response) {
        Duration left = Duration.between(clock.instant(), token.expiresAt());
        Duration lasts = left.plusMillis(999).truncatedTo(ChronoUnit.SECONDS);
        cookies.write(
                codec.write(token), lasts.isNegative() ? Duration.ZERO : lasts, request, response);
    }

    /// Signs the browser out.
    public void clearCookie(HttpServletRequest request, HttpServletResponse response) {
        cookies.clear(request, response);
    }

    /// The token, when it still counts.
    Optional<SignInToken> read(String text) {
        Optional<SignInToken> token = codec.read(text);
        return check.isEmpty() ? token : token.flatMap(it -> check.get().check(it));
    }

    /// A fresh token for one in its last half. None where accounts cannot be checked: somebody
    /// whose account was disabled must not stay signed in by use alone.
    Optional<SignInToken> renewed(SignInToken token) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant last = token.signedInAt().plus(settings.lastsAtMost());
        Instant until = now.plus(settings.lasts());
        Instant expires = until.isAfter(last) ? last : until;
        boolean inLastHalf =
                Duration.between(now, token.expiresAt()).multipliedBy(2).compareTo(settings.lasts())
                        < 0;
        return check.isPresent() && inLastHalf && expires.isAfter(token.expiresAt())
                ? Optional.of(
                        new SignInToken(
                                token.who(),
                                token.generation(),
                                token.mustChangePassword(),
                                token.signedInAt(),
                                now,
                                expires))
                : Optional.empty();
    }
}
