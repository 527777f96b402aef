package vn.steerlog.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.task.TaskId;

/// A smallest application of two sides in one context, each bringing [HttpConfiguration].
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({TestApplication.OneSide.class, TestApplication.OtherSide.class})
class TestApplication {
    @Configuration(proxyBeanMethods = false)
    @Import({HttpConfiguration.class, Calls.class})
    static class OneSide {}

    @Configuration(proxyBeanMethods = false)
    @Import(HttpConfiguration.class)
    static class OtherSide {}

    /// Generations of tokens that no longer count.
    static final Set<Integer> VOID = ConcurrentHashMap.newKeySet();

    static final MovableClock CLOCK = new MovableClock(Instant.parse("2026-03-02T01:00:00Z"));

    @Bean
    Clock clock() {
        return CLOCK;
    }

    @Bean
    TokenCheck tokenCheck() {
        return token -> VOID.contains(token.generation()) ? Optional.empty() : Optional.of(token);
    }

    @Bean
    PublicPaths publicPaths() {
        return PublicPaths.of("/api/v1/public/**");
    }

    record Assignment(
            String title,
            int percent,
            AgencyId lead,
            Optional<LocalDate> due,
            List<String> words,
            Optional<BigDecimal> value,
            Optional<Role> role,
            Optional<Instant> at,
            Optional<Boolean> restricted,
            Optional<Assignment> inner) {}

    record Answer(String said, Optional<String> more) {}

    record Stamp(String text) {}

    @Bean
    ApiParameters stampParameters() {
        return ApiParameters.withIdempotencyKey(Stamp.class);
    }

    @RestController
    static class Calls {
        @MayCall({Role.SECRETARIAT, Role.LEADER})
        @PostMapping(path = "/api/v1/things", consumes = MediaType.APPLICATION_JSON_VALUE)
        Assignment things(@RequestBody Assignment body) {
            return body;
        }

        @PostMapping("/api/v1/undeclared")
        String undeclared() {
            return "never";
        }

        @MayCall
        @PostMapping("/api/v1/public/things")
        Assignment publicly(@RequestBody Assignment body) {
            return body;
        }

        @MayCall
        @PostMapping("/api/v1/public/once")
        Map<String, String> once(
                Optional<IdempotencyKey> key, @RequestBody Map<String, String> body) {
            return Map.of(
                    "key", key.map(IdempotencyKey::value).orElse("none"),
                    "fingerprint", key.flatMap(IdempotencyKey::fingerprint).orElse("none"),
                    "size", String.valueOf(body.size()));
        }

        @MayCall
        @PostMapping("/api/v1/public/files")
        String file(@RequestParam("file") MultipartFile file) {
            return String.valueOf(file.getSize());
        }

        @GetMapping("/api/v1/public/things/{id}")
        String byId(@PathVariable TaskId id) {
            return id.value();
        }

        @GetMapping("/api/v1/public/search")
        Answer search(
                @RequestParam int page,
                @RequestParam Optional<LocalDate> from,
                @RequestParam Optional<Role> role,
                @RequestHeader Optional<String> note) {
            return new Answer(page + from.map(LocalDate::toString).orElse(""), note);
        }

        @GetMapping("/api/v1/public/needs-header")
        String needsHeader(@RequestHeader("X-Needed") int needed) {
            return String.valueOf(needed);
        }

        @GetMapping("/api/v1/public/stamped")
        String stamped(Stamp stamp) {
            return stamp.text();
        }

        @GetMapping("/api/v1/public/broken")
        String broken() {
            throw new IllegalStateException("jdbc:secret at vn.steerlog.Secret");
        }

        @GetMapping("/api/v1/public/later")
        Callable<String> later() {
            return () -> {
                throw ProblemException.of(CommonProblem.BUSY).withHeader("Retry-After", "2");
            };
        }

        @GetMapping("/api/v1/me")
        Answer me(@AuthenticationPrincipal SignedIn who) {
            return new Answer(who.account() + " " + who.role(), who.agency());
        }

        @GetMapping("/api/v1/slow-me")
        Callable<Answer> slowMe(@AuthenticationPrincipal SignedIn who) {
            return () -> new Answer(who.account(), Optional.empty());
        }

        @GetMapping("/api/v1/tagged")
        ResponseEntity<String> tagged() {
            return ResponseEntity.ok().eTag("\"7\"").body("seven");
        }

        @GetMapping("/tasks")
        String page() {
            return "a page";
        }
    }

    static Path freshFolder() {
        try {
            return Files.createTempDirectory("steerlog-http");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
