package vn.steerlog.query.duefeed;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.steerlog.http.CommonProblem;
import vn.steerlog.http.ProblemException;
import vn.steerlog.http.SignedIn;
import vn.steerlog.query.desk.CalendarFeeds;
import vn.steerlog.query.desk.Owners;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.view.Viewer;
import vn.steerlog.query.view.Views;

/// Answers calendars. Nobody is signed in: the key says whose feed it is, and the account behind it
/// is looked up anew each time, so that a feed shows what its holder may see now, and nothing when
/// the account is gone. Every reason for which there is no feed is the same 404.
@RestController
@Tag(name = "desk")
class DueFeedReads {
    /// Answered whatever is accepted: calendar programs ask for odd things.
    private static final MediaType ICALENDAR =
            new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final QuerySide side;
    private final CalendarFeeds feeds;
    private final DueTasks tasks;
    private final Owners owners;

    DueFeedReads(QuerySide side, CalendarFeeds feeds, DueTasks tasks, Owners owners) {
        this.side = side;
        this.feeds = feeds;
        this.tasks = tasks;
        this.owners = owners;
    }

    @GetMapping(CalendarFeeds.PATH)
    @SecurityRequirements
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "text/calendar",
                            schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "304", content = @Content)
    @ApiResponse(responseCode = "404", ref = "#/components/responses/Problem")
    @ApiResponse(responseCode = "503", ref = "#/components/responses/Problem")
    @Operation(summary = "Due dates as a calendar, for whoever knows the feed's key")
    ResponseEntity<byte[]> due(
            @RequestParam(name = CalendarFeeds.KEY, defaultValue = "") String key,
            HttpServletRequest request,
            Locale language) {
        SignedIn holder =
                feeds.account(key)
                        .flatMap(owners::owner)
                        .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
        byte[] calendar = new DueCalendar(origin(), new FeedWords(language)).write(due(holder));
        return ResponseEntity.ok()
                .contentType(ICALENDAR)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(Tags.of(calendar))
                .body(calendar);
    }

    private List<DueTask> due(SignedIn holder) {
        Views views = side.views();
        Moment present =
                views.moment(Optional.empty(), OptionalLong.empty(), List.of(side.tasks().view()));
        Viewer viewer = side.agencies().viewer(holder, present);
        return tasks.of(holder, viewer, present);
    }

    private static String origin() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }
}
