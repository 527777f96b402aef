package vn.steerlog.command.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.steerlog.http.CommonProblem;
import vn.steerlog.http.ProblemException;

class SignInAttemptsTest {
    private static final SignInName NAME = new SignInName("ngữ");

    private final MovableClock clock = new MovableClock();
    private final SignInAttempts attempts = new SignInAttempts(clock);

    private int failures(int tried, String name, String address) {
        int counted = 0;
        for (int i = 0; i < tried; i++) {
            if (refusal(name, address).isPresent()) {
                return counted;
            }
            counted++;
        }
        return counted;
    }

    private Optional<ProblemException> refusal(String name, String address) {
        try {
            attempts.begin(new SignInName(name), address);
            return Optional.empty();
        } catch (ProblemException e) {
            return Optional.of(e);
        }
    }

    @Test
    void a_name_has_twenty_failures_from_wherever() {
        int counted = 0;
        for (int i = 0; i < 30; i++) {
            counted += failures(1, i % 2 == 0 ? "ngữ" : "NGỮ", "10.0.0." + i);
        }

        assertThat(counted).isEqualTo(20);
        assertThat(failures(1, "khác", "10.0.0.1")).isEqualTo(1);
    }

    @Test
    void an_address_has_fifty_failures_with_whatever_names() {
        int counted = 0;
        for (int i = 0; i < 60; i++) {
            counted += failures(1, "n" + i, "10.0.0.1");
        }

        assertThat(counted).isEqualTo(50);
        assertThat(failures(1, "n1", "10.0.0.2")).isEqualTo(1);
    }

    @Test
    void time_gives_attempts_back_and_the_answer_says_when() {
        failures(20, "ngữ", "10.0.0.1");
        var refused = refusal("ngữ", "10.0.0.1").orElseThrow();

        assertThat(refused.kind()).isEqualTo(CommonProblem.TOO_MANY_REQUESTS);
        assertThat(refused.headers()).containsEntry("Retry-After", "31");
        clock.move(Duration.ofSeconds(31));
        assertThat(failures(5, "ngữ", "10.0.0.1")).isEqualTo(1);
        clock.move(Duration.ofMinutes(10));
        assertThat(failures(30, "ngữ", "10.0.0.1")).isEqualTo(20);
    }

    @Test
    void successes_do_not_count() {
        for (int i = 0; i < 200; i++) {
            attempts.begin(NAME, "10.0.0.1");
            attempts.succeeded(NAME, "10.0.0.1");
        }

        assertThat(failures(30, "ngữ", "10.0.0.1")).isEqualTo(20);
    }

    @Test
    void a_clock_that_steps_back_gives_nothing_away() {
        failures(20, "ngữ", "10.0.0.1");

        clock.move(Duration.ofHours(-1));

        assertThat(failures(1, "ngữ", "10.0.0.1")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 20010db800010002",
        "2001:db8:1:2:ffff::9, 20010db800010002",
        "10.0.0.1, 0a000001",
        "::ffff:10.0.0.1, 0a000001",
        "nonsense, unknown",
        "'', unknown"
    })
    void an_ipv6_network_counts_as_one_address(String address, String network) {
        assertThat(SignInAttempts.network(address)).startsWith(network);
    }
}
