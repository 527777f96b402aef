package vn.steerlog.command.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.steerlog.command.account.Sample.account;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import vn.steerlog.http.CommonProblem;
import vn.steerlog.http.ProblemException;
import vn.steerlog.http.Role;

class PasswordsTest {
    private static final Account ANY = account("acc-1", "ngữ", Role.LEADER);

    private final Passwords passwords = new Passwords(2, 5_000);

    private boolean matches(String password, String hash) {
        return passwords.matches(password, Optional.of(ANY.rehashed(hash)));
    }

    @Test
    void a_passphrase_is_read_to_its_last_letter() {
        String passphrase =
                "nhiệm vụ trọng tâm của ủy ban đã được giao đúng thời hạn quy định ".repeat(2);
        String hash = passwords.hash(passphrase + "a");

        assertThat(passphrase.length()).isGreaterThan(72);
        assertThat(matches(passphrase + "a", hash)).isTrue();
        assertThat(matches(passphrase + "b", hash)).isFalse();
    }

    @Test
    void keyboards_may_differ_in_how_they_compose_letters() {
        String hash = passwords.hash("kết luận số mười hai");

        assertThat(matches(Normalizer.normalize("kết luận số mười hai", Normalizer.Form.NFD), hash))
                .isTrue();
        assertThat(matches("Kết luận số mười hai", hash)).isFalse();
    }

    @Test
    void the_hash_says_how_it_was_made_and_never_twice_the_same() {
        String hash = passwords.hash("kết luận số mười hai");

        assertThat(hash).startsWith("{argon2}$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.hash("kết luận số mười hai")).isNotEqualTo(hash);
        assertThat(passwords.isOutdated(hash)).isFalse();
        var weaker = new Argon2PasswordEncoder(16, 32, 1, 1024, 1).encode("x");
        assertThat(passwords.isOutdated("{argon2}" + weaker)).isTrue();
    }

    @Test
    void nobody_has_no_password() {
        assertThat(passwords.matches("kết luận số mười hai", Optional.empty())).isFalse();
    }

    @Test
    void generated_passwords_can_be_read_out_and_differ() {
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            made.add(passwords.generate());
        }

        assertThat(made)
                .hasSize(100)
                .allMatch(it -> it.matches("([a-hj-km-np-z2-9]{5}-){3}[a-hj-km-np-z2-9]{5}"));
    }

    @ParameterizedTest
    @CsvSource({
        "mười một chữ, ok",
        "ngắn quá, too-short",
        "'', too-short",
        "💥💥💥💥💥💥💥, too-short",
        "tên tôi là NGỮ đó, password-holds-the-name"
    })
    void what_is_too_easily_guessed_is_refused(String password, String fault) {
        if (fault.equals("ok")) {
            Passwords.require(password, ANY.name(), "/password");
        } else {
            refused(password, fault);
        }
    }

    @Test
    void a_password_has_an_end() {
        Passwords.require("đ".repeat(200), ANY.name(), "/password");
        refused("đ".repeat(201), "too-long");
    }

    private static void refused(String password, String fault) {
        assertThatThrownBy(() -> Passwords.require(password, ANY.name(), "/password"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> {
                            var error = e.errors().getFirst();
                            assertThat(error.fault().code()).isEqualTo(fault);
                            assertThat(error.rejected()).isEmpty();
                        });
    }

    @Test
    void who_waits_too_long_for_a_place_is_told_that_it_is_busy() {
        var places = new Semaphore(1);
        var one = new Passwords(places, 0);

        places.acquireUninterruptibly();
        assertThatThrownBy(() -> one.hash("kết luận số mười hai"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.kind()).isEqualTo(CommonProblem.BUSY));

        places.release();
        assertThat(one.hash("kết luận số mười hai")).isNotBlank();
        assertThat(places.availablePermits()).isEqualTo(1);
    }
}
