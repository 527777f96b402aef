package vn.steerlog.command.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.steerlog.command.account.Sample.account;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.steerlog.http.ProblemException;
import vn.steerlog.http.Role;

class AccountsTest {
    private static final Account FIRST = account("acc-1", "quantri", Role.ADMINISTRATOR);
    private static final Account SECOND = account("acc-2", "ngữ", Role.ADMINISTRATOR);
    private static final Accounts ONE = Accounts.NONE.with(FIRST);
    private static final Accounts TWO = ONE.with(SECOND);

    private static void refused(AccountProblem kind, Runnable change) {
        assertThatThrownBy(change::run)
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.kind()).isEqualTo(kind));
    }

    @Test
    void a_name_is_unique_whatever_its_case_and_unicode_form() {
        refused(
                AccountProblem.NAME_TAKEN,
                () -> TWO.with(account("acc-3", "QuanTri", Role.LEADER)));
        refused(AccountProblem.NAME_TAKEN, () -> TWO.with(account("acc-3", "NGỮ", Role.LEADER)));

        String decomposed = Normalizer.normalize("  NgỮ ", Normalizer.Form.NFD);
        assertThat(SignInName.typed(decomposed).flatMap(TWO::byName)).contains(SECOND);
    }

    @Test
    void the_last_enabled_administrator_stays() {
        refused(AccountProblem.LAST_ADMINISTRATOR, () -> ONE.changed(FIRST.withDisabled(true)));
        refused(
                AccountProblem.LAST_ADMINISTRATOR,
                () -> ONE.changed(FIRST.withRole(Role.LEADER, Optional.empty())));

        Accounts left = TWO.changed(FIRST.withDisabled(true));
        refused(AccountProblem.LAST_ADMINISTRATOR, () -> left.changed(SECOND.withDisabled(true)));
    }

    @Test
    void a_change_answers_further_accounts_and_leaves_these_alone() {
        Accounts changed = TWO.changed(SECOND.withPassword("{argon2}y", true));

        assertThat(TWO.byId("acc-2")).contains(SECOND);
        assertThat(changed.byId("acc-2")).map(Account::mustChangePassword).contains(true);
        assertThat(changed.all()).extracting(Account::id).containsExactly("acc-1", "acc-2");
    }

    @Test
    void what_ends_earlier_sign_ins_starts_a_new_generation() {
        assertThat(SECOND.withPassword("{argon2}y", false).generation()).isEqualTo(2);
        assertThat(SECOND.withDisabled(true).generation()).isEqualTo(2);
        assertThat(SECOND.withRole(Role.AUDITOR, Optional.empty()).generation()).isEqualTo(2);
        assertThat(SECOND.rehashed("{argon2}y").generation()).isEqualTo(1);
        assertThat(SECOND.withDisabled(false)).isSameAs(SECOND);
        assertThat(SECOND.withRole(Role.ADMINISTRATOR, Optional.empty())).isSameAs(SECOND);
    }

    @Test
    void exactly_an_officer_has_an_agency() {
        assertThatThrownBy(() -> FIRST.withRole(Role.AGENCY_OFFICER, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FIRST.withRole(Role.LEADER, Optional.of("ag-1")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void two_of_the_same_are_not_taken() {
        var same = List.of(FIRST, account("acc-9", "QUANTRI", Role.LEADER));

        assertThatThrownBy(() -> Accounts.of(same)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Accounts.of(List.of(FIRST, FIRST)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\nb", "a/b", "a\u0000", "<b>", "a,b", "💥"})
    void what_cannot_be_a_name_is_none(String text) {
        assertThat(SignInName.typed(text)).isEmpty();
        assertThat(SignInName.typed("x".repeat(65))).isEmpty();
    }

    @Test
    void an_account_in_a_log_shows_no_name_and_no_hash() {
        assertThat(FIRST).hasToString("Account[acc-1]");
    }
}
