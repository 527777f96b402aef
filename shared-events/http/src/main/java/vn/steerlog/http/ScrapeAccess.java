package vn.steerlog.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/// Who may read the meters: administrators, and whoever sends the token of the file
/// `steerlog.metrics.token-file` as bearer. Without such a file nobody else may.
final class ScrapeAccess implements AuthorizationManager<RequestAuthorizationContext> {
    static final String METERS = "/actuator/prometheus";
    private static final String ADMINISTRATOR = "ROLE_" + Role.ADMINISTRATOR.name();
    private static final int SHORTEST = 16;

    private final Optional<byte[]> token;

    private ScrapeAccess(Optional<byte[]> token) {
        this.token = token;
    }

    /// @throws IllegalStateException when the file holds no token of at least 16 characters
    static ScrapeAccess withTokenIn(Optional<Path> file) {
        return new ScrapeAccess(file.map(ScrapeAccess::read));
    }

    private static byte[] read(Path file) {
        try {
            byte[] token = Files.readString(file).strip().getBytes(StandardCharsets.UTF_8);
            if (token.length < SHORTEST) {
                throw new IllegalStateException(
                        "steerlog.metrics.token-file: "
                                + file
                                + " must hold a token of at least 16 characters");
            }
            return token;
        } catch (IOException e) {
            throw new UncheckedIOException("steerlog.metrics.token-file: cannot read " + file, e);
        }
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication,
            RequestAuthorizationContext context) {
        boolean isScrape =
                SignInFilter.bearer(context.getRequest()).filter(this::isToken).isPresent();
        return new AuthorizationDecision(isScrape || isAdministrator(authentication.get()));
    }

    private boolean isToken(String given) {
        return token.filter(known ->
                        MessageDigest.isEqual(known, given.getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }

    private static boolean isAdministrator(@Nullable Authentication authentication) {
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(held -> ADMINISTRATOR.equals(held.getAuthority()));
    }
}
