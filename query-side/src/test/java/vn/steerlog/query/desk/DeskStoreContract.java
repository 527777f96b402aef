package vn.steerlog.query.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What any [DeskStore] must do.
abstract class DeskStoreContract {
    static final SavedView OVERDUE = view("view-1", "Quá hạn");
    static final SavedView MINE = view("view-2", "Việc của tôi");

    /// The store, empty at first; asked for again, a further one on what the first has kept.
    abstract DeskStore open();

    static SavedView view(String id, String name) {
        return new SavedView(
                id, name, "standing=OVERDUE", false, Instant.parse("2025-11-17T02:00:00Z"));
    }

    @Test
    void a_new_store_has_empty_desks() {
        DeskStore store = open();

        assertThat(store.of("acc-1").views()).isEmpty();
        assertThat(store.all()).isEmpty();
    }

    @Test
    void what_was_kept_is_read_at_once_and_still_there_when_opened_again() {
        DeskStore store = open();

        store.change("acc-1", desk -> desk.with(OVERDUE).with(MINE));
        Desk changed = store.change("acc-1", desk -> desk.with(MINE.named("Tuần này")));

        assertThat(changed.views()).containsExactly(OVERDUE, MINE.named("Tuần này"));
        assertThat(store.of("acc-1")).isEqualTo(changed);
        assertThat(open().of("acc-1")).isEqualTo(changed);
        assertThat(open().all()).containsExactly(changed);
    }

    @Test
    void one_desk_is_not_another() {
        DeskStore store = open();
        store.change("acc-1", desk -> desk.with(OVERDUE));
        store.change("acc-2", desk -> desk.with(MINE));

        store.change("acc-1", desk -> desk.without(OVERDUE.id()));

        assertThat(open().of("acc-1").views()).isEmpty();
        assertThat(open().of("acc-2").views()).containsExactly(MINE);
    }

    @Test
    void a_calendar_feed_is_kept_beside_the_views_until_it_is_taken_away() {
        CalendarFeed feed =
                new CalendarFeed("00ff".repeat(16), Instant.parse("2025-11-17T02:00:00Z"));
        open().change("acc-1", desk -> desk.with(OVERDUE).with(Optional.of(feed)));

        assertThat(open().of("acc-1").feed()).contains(feed);
        assertThat(open().of("acc-1").views()).containsExactly(OVERDUE);

        open().change("acc-1", desk -> desk.with(Optional.empty()));

        assertThat(open().of("acc-1").feed()).isEmpty();
        assertThat(open().of("acc-1").views()).containsExactly(OVERDUE);
    }

    @Test
    void a_change_that_throws_changes_nothing() {
        DeskStore store = open();
        store.change("acc-1", desk -> desk.with(OVERDUE));

        assertThatThrownBy(() ->
                        store.change(
                                "acc-1",
                                _ -> {
                                    throw new IllegalStateException("no");
                                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(store.of("acc-1").views()).containsExactly(OVERDUE);
        assertThat(open().of("acc-1").views()).containsExactly(OVERDUE);
    }

    @Test
    void no_change_is_lost_where_many_come_at_once() throws InterruptedException {
        DeskStore store = open();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var changes =
                    IntStream.range(0, 32)
                            .mapToObj(i -> view("view-" + i, "Bộ lọc " + i))
                            .map(view ->
                                    (Callable<Desk>)
                                            () -> store.change("acc-1", desk -> desk.with(view)))
                            .toList();
            assertThat(threads.invokeAll(changes))
                    .allMatch(done -> done.state() == Future.State.SUCCESS);
        }

        assertThat(store.of("acc-1").views()).hasSize(32);
        assertThat(open().of("acc-1").views()).hasSize(32);
    }
}
