package vn.steerlog.query.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.steerlog.http.MayCall;
import vn.steerlog.http.Role;
import vn.steerlog.http.SignedIn;

/// The reader's own calendar feed: whether there is one, a new address for it, and none any more.
@RestController
@RequestMapping(path = "/api/v1/calendar-feed", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "desk")
class CalendarFeedController {
    private final CalendarFeeds feeds;

    CalendarFeedController(CalendarFeeds feeds) {
        this.feeds = feeds;
    }

    /// @param madeAt when its present address was made; absent when there is no feed
    record FeedAnswer(boolean exists, Optional<Instant> madeAt) {}

    /// @param address absolute; whoever knows it reads the feed, and it is told this once
    record FeedAddress(String address, Instant madeAt) {}

    @GetMapping
    @Operation(summary = "Whether the reader has a calendar feed; its address is not told again")
    FeedAnswer feed(@AuthenticationPrincipal SignedIn reader) {
        Optional<CalendarFeed> feed = feeds.of(reader);
        return new FeedAnswer(feed.isPresent(), feed.map(CalendarFeed::madeAt));
    }

    @PostMapping
    @MayCall({Role.SECRETARIAT, Role.LEADER, Role.AGENCY_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Makes the reader's calendar feed, or gives it another address")
    FeedAddress renew(@AuthenticationPrincipal SignedIn reader, HttpServletResponse response) {
        String key = feeds.renew(reader);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        String address =
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path(CalendarFeeds.PATH)
                        .queryParam(CalendarFeeds.KEY, key)
                        .build()
                        .toUriString();
        return new FeedAddress(address, feeds.of(reader).orElseThrow().madeAt());
    }

    @PostMapping("/removals")
    @MayCall({Role.SECRETARIAT, Role.LEADER, Role.AGENCY_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revokes the reader's calendar feed: its address answers no longer")
    void revoke(@AuthenticationPrincipal SignedIn reader) {
        feeds.revoke(reader);
    }
}
