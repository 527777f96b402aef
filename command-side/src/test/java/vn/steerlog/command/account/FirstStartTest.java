package vn.steerlog.command.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.steerlog.http.Role;

class FirstStartTest {
    @TempDir Path folder;

    private final Passwords passwords = new Passwords(1, 5_000);
    private final AtomicInteger ids = new AtomicInteger();

    private AccountStore store() {
        return new FileAccountStore(folder.resolve("accounts.json"));
    }

    private FirstStart firstStart(AccountStore store) {
        return new FirstStart(
                store,
                new AccountOffice(
                        store,
                        passwords,
                        new MovableClock(),
                        () -> "acc-" + ids.incrementAndGet(),
                        Optional.empty()));
    }

    @Test
    void the_first_start_makes_one_administrator_and_later_ones_none() {
        AccountStore store = store();

        Credentials made = firstStart(store).administrator().orElseThrow();

        Account account = store.read().all().getFirst();
        assertThat(made.name()).isEqualTo("quantri");
        assertThat(account.role()).isEqualTo(Role.ADMINISTRATOR);
        assertThat(account.displayName()).isEqualTo("Quản trị hệ thống");
        assertThat(passwords.matches(made.password(), Optional.of(account))).isTrue();
        assertThat(firstStart(store).administrator()).isEmpty();
        assertThat(firstStart(store()).administrator()).isEmpty();
    }

    @Test
    void an_operator_who_lost_the_password_gets_another() {
        AccountStore store = store();
        FirstStart start = firstStart(store);
        assertThat(start.administratorAgain()).isEmpty();
        Credentials lost = start.administrator().orElseThrow();

        Credentials again = start.administratorAgain().orElseThrow();

        Optional<Account> account = store.read().byId("acc-1");
        assertThat(passwords.matches(again.password(), account)).isTrue();
        assertThat(passwords.matches(lost.password(), account)).isFalse();
        assertThat(account).map(Account::mustChangePassword).contains(true);
    }
}
