package vn.steerlog.query.moment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.steerlog.ledger.Commit;
import vn.steerlog.query.Board;
import vn.steerlog.query.RandomHistory;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.view.Digest;

/// A clock that is set before each of 200 commits to a day up to ten days before or after: as of
/// any day the views show the commits that had been recorded by then and no others, a later day
/// never shows fewer, and the digests are those of views that were folded so far and no further.
class SteppingClockTest {
    private static final LocalDate START = LocalDate.of(2025, 6, 11);
    private static final int DAYS = 10;

    private final Board board = new Board(START.toString());

    @AfterEach
    void close() {
        board.close();
    }

    @Test
    void views_as_of_a_day_are_those_of_the_commits_recorded_by_then() {
        Random random = new Random(20_251_117);
        RandomHistory history = new RandomHistory(12);
        for (int i = 0; i < 200; i++) {
            int reach = Math.min(DAYS, 1 + i / 10);
            board.on(START.plusDays(random.nextInt(-reach, reach + 1)).toString());
            board.append(history.next().stream().map(board::draft).toList());
        }
        board.on("2025-07-01");
        board.query().foldToHead();
        List<Commit> commits = board.ledger().commits(1).toList();
        assertThat(commits).extracting(Commit::at).isSorted();
        long before = 0;
        LocalDate first = LocalDate.ofInstant(commits.getFirst().at(), Board.ZONE);
        for (LocalDate day = first; !day.isAfter(START.plusDays(DAYS)); day = day.plusDays(1)) {
            Moment moment = board.asOf(day);
            Instant dayAfter = day.plusDays(1).atStartOfDay(Board.ZONE).toInstant();
            long recorded = commits.stream().filter(it -> it.at().isBefore(dayAfter)).count();
            assertThat(moment.commit()).isEqualTo(recorded).isGreaterThanOrEqualTo(before);
            assertThat(digests(board.query(), moment)).isEqualTo(digests(upTo(recorded), moment));
            before = recorded;
        }
        assertThat(before).isEqualTo(200);
    }

    private QuerySide upTo(long commit) {
        QuerySide soFar = board.querySide();
        soFar.views().projections().forEach(folded -> folded.foldUpTo(commit));
        return soFar;
    }

    private static List<Digest> digests(QuerySide side, Moment moment) {
        return side.views().names().stream()
                .map(name -> side.views().named(name).digest(moment))
                .toList();
    }
}
