package vn.steerlog.query.pages;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AgeTest {
    @Test
    void an_age_is_told_in_the_unit_that_a_person_would_choose() {
        assertThat(Age.of(Duration.ofSeconds(-5))).isEqualTo(new Age(1, MINUTES));
        assertThat(Age.of(Duration.ofSeconds(11))).isEqualTo(new Age(1, MINUTES));
        assertThat(Age.of(Duration.ofSeconds(3599))).isEqualTo(new Age(59, MINUTES));
        assertThat(Age.of(Duration.ofHours(1))).isEqualTo(new Age(1, HOURS));
        assertThat(Age.of(Duration.ofHours(47))).isEqualTo(new Age(47, HOURS));
        assertThat(Age.of(Duration.ofDays(2))).isEqualTo(new Age(2, DAYS));
    }
}
