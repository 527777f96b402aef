package vn.steerlog.query.pages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.steerlog.http.Role;
import vn.steerlog.http.SignInTokens;
import vn.steerlog.http.SignedIn;
import vn.steerlog.query.bottlenecks.BottleneckRow;
import vn.steerlog.query.targetscorecard.Verdict;
import vn.steerlog.query.taskregister.Standing;
import vn.steerlog.query.view.Views;
import vn.steerlog.query.web.Asked;
import vn.steerlog.query.web.Formats;

/// What the frame around every page needs, also around those that say what went wrong. Templates
/// know it as `@shell`.
public final class Shell {
    private final ZoneId zone;
    private final Views views;
    private final Clock clock;

    Shell(ZoneId zone, Views views, Clock clock) {
        this.zone = zone;
        this.views = views;
        this.clock = clock;
    }

    public Optional<SignedIn> reader() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof SignedIn reader
                ? Optional.of(reader)
                : Optional.empty();
    }

    /// When the reader's sign-in ends, in milliseconds of the epoch; null for who is not signed in.
    public @Nullable Long signedInUntil() {
        return SignInTokens.current().map(token -> token.expiresAt().toEpochMilli()).orElse(null);
    }

    public boolean is(String role) {
        return reader().map(SignedIn::role).filter(Role.valueOf(role)::equals).isPresent();
    }

    /// The ways of `group` for who is signed in.
    public List<Way> ways(String group) {
        Way.Group wanted = Way.Group.valueOf(group);
        return reader().map(SignedIn::role).stream()
                .flatMap(role ->
                        Way.ALL.stream().filter(way -> way.group() == wanted && way.isFor(role)))
                .toList();
    }

    /// The groups of further ways that have any for who is signed in.
    public List<Way.Group> furtherWays() {
        return Stream.of(Way.Group.values())
                .filter(group -> group != Way.Group.MAIN && !ways(group.name()).isEmpty())
                .toList();
    }

    /// Whether the menu of further ways leads to `section`.
    public boolean isFurther(String section) {
        return Way.ALL.stream()
                .anyMatch(way -> way.key().equals(section) && way.group() != Way.Group.MAIN);
    }

    /// The style sheet's name for the colour of a standing.
    public String style(Standing standing) {
        return switch (standing) {
            case COMPLETED_ON_TIME -> "on-time";
            case COMPLETED_LATE -> "late";
            case IN_PROGRESS -> "within";
            case OVERDUE -> "overdue";
            case UNDATED -> "undated";
            case SUSPENDED -> "suspended";
            case CANCELLED -> "cancelled";
        };
    }

    /// The same for whether a target is met.
    public String style(Verdict verdict) {
        return switch (verdict) {
            case MET -> "on-time";
            case NOT_MET -> "overdue";
            case UNKNOWN -> "undated";
        };
    }

    /// The same for how a bottleneck stands.
    public String style(BottleneckRow.State state) {
        return switch (state) {
            case RAISED -> "undated";
            case ASSIGNED -> "within";
            case OVERDUE -> "overdue";
            case RESOLVED -> "on-time";
        };
    }

    /// The day on which the record starts; null while there is none.
    public @Nullable LocalDate firstDay() {
        return views.firstDay().orElse(null);
    }

    /// Whether the page shown can be asked what held on a day.
    public boolean hasTwoClocks() {
        ServletRequestAttributes request =
                (ServletRequestAttributes)
                        Objects.requireNonNull(RequestContextHolder.getRequestAttributes());
        return Asked.hasTwoClocks(request.getRequest());
    }

    /// How long ago `moment` was.
    public Age age(Instant moment) {
        return Age.of(Duration.between(moment, clock.instant()));
    }

    public Formats formats() {
        return new Formats(language(), zone);
    }

    public Locale language() {
        return LocaleContextHolder.getLocale();
    }

    /// The address of the page shown.
    public Address here() {
        ServletRequestAttributes request =
                (ServletRequestAttributes)
                        Objects.requireNonNull(RequestContextHolder.getRequestAttributes());
        return Address.of(request.getRequest());
    }
}
