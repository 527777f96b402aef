package vn.steerlog.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/// Who may read the meters.
class ScrapeAccessTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void without_a_token_file_nobody_scrapes() {
        var closed = ScrapeAccess.withTokenIn(Optional.empty());
        assertThat(mayRead(closed, "")).isFalse();
        assertThat(mayRead(closed, "sixteen-or-more-letters")).isFalse();
    }

    @Test
    void whoever_has_the_token_scrapes() throws Exception {
        Path file = Files.writeString(folder.resolve("token"), "sixteen-or-more-letters\n");
        var open = ScrapeAccess.withTokenIn(Optional.of(file));
        assertThat(mayRead(open, "sixteen-or-more-letters")).isTrue();
        assertThat(mayRead(open, "sixteen-or-more-letter")).isFalse();
        assertThat(mayRead(open, "")).isFalse();
    }

    @Test
    void an_administrator_reads_once_the_password_is_changed() {
        var closed = ScrapeAccess.withTokenIn(Optional.empty());
        assertThat(mayRead(closed, Role.ADMINISTRATOR, false)).isTrue();
        assertThat(mayRead(closed, Role.ADMINISTRATOR, true)).isFalse();
        assertThat(mayRead(closed, Role.SECRETARIAT, false)).isFalse();
    }

    @Test
    void a_token_that_is_too_short_or_missing_is_told_by_the_settings_name() throws Exception {
        Path file = Files.writeString(folder.resolve("token"), "short");
        assertThatThrownBy(() -> ScrapeAccess.withTokenIn(Optional.of(file)))
                .hasMessageContaining("steerlog.metrics.token-file");
        assertThatThrownBy(() -> ScrapeAccess.withTokenIn(Optional.of(folder.resolve("none"))))
                .hasMessageContaining("steerlog.metrics.token-file");
    }

    private static boolean mayRead(ScrapeAccess access, String bearer) {
        var request = new MockHttpServletRequest();
        request.addHeader("Authorization", "Bearer " + bearer);
        return access.authorize(() -> null, new RequestAuthorizationContext(request)).isGranted();
    }

    private static boolean mayRead(ScrapeAccess access, Role role, boolean mustChangePassword) {
        var who = new SignedIn("acc-1", "Somebody", role, Optional.empty());
        var token =
                new SignInToken(
                        who, 0, mustChangePassword, Instant.EPOCH, Instant.EPOCH, Instant.MAX);
        return access.authorize(
                        () -> new SignedInAuthentication(token),
                        new RequestAuthorizationContext(new MockHttpServletRequest()))
                .isGranted();
    }
}
