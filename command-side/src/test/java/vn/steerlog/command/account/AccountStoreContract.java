package vn.steerlog.command.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.steerlog.command.account.Sample.account;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.steerlog.http.ProblemException;
import vn.steerlog.http.Role;

/// What any [AccountStore] must do.
abstract class AccountStoreContract {
    private static final Account FIRST = account("acc-1", "quantri", Role.ADMINISTRATOR);
    private static final Account OFFICER = account("acc-2", "đơn.vị", Role.AGENCY_OFFICER);

    /// The store, empty at first; asked for again, a further one on what the first has kept.
    abstract AccountStore open();

    @Test
    void a_new_store_is_empty() {
        assertThat(open().read().all()).isEmpty();
    }

    @Test
    void what_was_changed_is_read_and_still_there_when_opened_again() {
        AccountStore store = open();

        Accounts changed = store.change(all -> all.with(FIRST).with(OFFICER));
        store.change(all -> all.changed(OFFICER.withDisabled(true)));

        assertThat(changed.all()).containsExactly(FIRST, OFFICER);
        assertThat(store.read().all()).containsExactly(FIRST, OFFICER.withDisabled(true));
        assertThat(open().read().all()).containsExactly(FIRST, OFFICER.withDisabled(true));
    }

    @Test
    void a_change_that_throws_changes_nothing() {
        AccountStore store = open();
        store.change(all -> all.with(FIRST));

        assertThatThrownBy(() -> store.change(all -> all.with(OFFICER).with(FIRST)))
                .isInstanceOf(ProblemException.class);

        assertThat(store.read().all()).containsExactly(FIRST);
        assertThat(open().read().all()).containsExactly(FIRST);
    }

    @Test
    void a_change_that_changes_nothing_is_no_change() {
        AccountStore store = open();

        assertThat(store.change(all -> all).isEmpty()).isTrue();
        assertThat(open().read().isEmpty()).isTrue();
    }

    @Test
    void no_change_is_lost_where_many_come_at_once() throws InterruptedException {
        AccountStore store = open();

        int made = countDone(store, 64, i -> account("acc-" + i, "n" + i, Role.LEADER));

        assertThat(made).isEqualTo(64);
        assertThat(store.read().all()).hasSize(64);
        assertThat(open().read().all()).hasSize(64);
    }

    @Test
    void of_many_with_the_same_name_one_is_made() throws InterruptedException {
        AccountStore store = open();

        int made = countDone(store, 64, i -> account("acc-" + i, "cùng.tên", Role.LEADER));

        assertThat(made).isEqualTo(1);
        assertThat(open().read().all()).hasSize(1);
    }

    @Test
    void of_two_administrators_who_disable_each_other_one_stays() throws InterruptedException {
        AccountStore store = open();
        Account other = account("acc-3", "khác", Role.ADMINISTRATOR);
        store.change(all -> all.with(FIRST).with(other));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(List.of(disable(store, FIRST.id()), disable(store, other.id())));
        }

        assertThat(store.read().all()).filteredOn(Account::isEnabledAdministrator).hasSize(1);
    }

    private static Callable<Accounts> disable(AccountStore store, String id) {
        return () ->
                store.change(all -> all.changed(all.byId(id).orElseThrow().withDisabled(true)));
    }

    private static int countDone(AccountStore store, int times, IntFunction<Account> account)
            throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks =
                    IntStream.range(0, times)
                            .mapToObj(account)
                            .map(one ->
                                    (Callable<Optional<Accounts>>)
                                            () -> Optional.of(store.change(all -> all.with(one))))
                            .toList();
            return (int)
                    threads.invokeAll(tasks).stream()
                            .filter(done -> done.state() == Future.State.SUCCESS)
                            .count();
        }
    }
}
