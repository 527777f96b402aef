package vn.steerlog.query.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.steerlog.http.Role;
import vn.steerlog.http.SignedIn;
import vn.steerlog.query.web.ReadingTest;
import vn.steerlog.query.web.TrailStore;
import vn.steerlog.trail.Trail;
import vn.steerlog.trail.TrailFilter;
import vn.steerlog.trail.TrailKind;

/// The trail's store is away: what has to leave a trace is refused and the rest is served, until
/// the store is back. `t-07` is restricted to `vptu`.
class TrailAwayTest extends ReadingTest {
    private static final SignedIn READER =
            new SignedIn("away-auditor", "Lê Văn C", Role.AUDITOR, Optional.empty());
    private static final SignedIn OUTSIDER =
            new SignedIn("away-sct", "Phạm D", Role.AGENCY_OFFICER, Optional.of("sct"));

    /// What is to be traced, each in a way of its own.
    private static final List<String> TRACED =
            List.of(
                    "/api/v1/exports?from=1&to=2",
                    "/api/v1/exports/papers?from=1&to=2",
                    "/api/v1/commits/1/proof",
                    "/api/v1/consistency-proofs?from=1&to=3",
                    "/api/v1/views/taskregister/digest",
                    "/api/v1/tasks/refolds",
                    "/api/v1/decisions?asOf=2",
                    "/api/v1/tasks?on=2025-09-10",
                    "/api/v1/tasks/t-07",
                    "/api/v1/tasks?limit=200",
                    "/api/v1/history/t-07",
                    "/api/v1/trail");

    private static final List<String> UNTRACED =
            List.of(
                    "/api/v1/tasks?limit=200",
                    "/api/v1/decisions",
                    "/api/v1/agencies",
                    "/api/v1/agency-scorecards");

    @Autowired private Trail trail;
    @Autowired private TrailStore store;

    @AfterEach
    void comeBack() {
        store.comeBack();
        await().until(trail::isTaking);
    }

    @Test
    void what_must_leave_a_trace_is_refused_and_the_rest_is_served_until_the_store_is_back() {
        store.goAway();
        for (String path : TRACED) {
            HttpResponse<String> answer = get(READER, path);
            problem(answer, 503, "trail-unavailable");
            assertThat(answer.headers().firstValue("Retry-After")).as(path).contains("5");
        }
        assertThat(page(READER, "/tasks/t-07", "vi").statusCode()).isEqualTo(503);
        for (String path : UNTRACED) {
            assertThat(get(OUTSIDER, path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(page(OUTSIDER, "/tasks", "vi").statusCode()).isEqualTo(200);
        assertThat(traces()).isEmpty();

        store.comeBack();
        await().atMost(Duration.ofSeconds(30)).until(trail::isTaking);
        for (String path : TRACED) {
            assertThat(get(READER, path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(traces())
                .contains(
                        TrailKind.LEDGER_EXPORTED,
                        TrailKind.COMMIT_PROVEN,
                        TrailKind.PAST_REPLAYED,
                        TrailKind.PAST_READ,
                        TrailKind.RESTRICTED_READ,
                        TrailKind.TRAIL_READ);
    }

    private List<TrailKind> traces() {
        TrailFilter filter =
                new TrailFilter(
                        Optional.of(READER.account()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        return trail.page(filter, Long.MAX_VALUE, 200).lines().stream()
                .map(line -> line.entry().kind())
                .toList();
    }
}
