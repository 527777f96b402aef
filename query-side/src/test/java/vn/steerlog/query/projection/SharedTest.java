package vn.steerlog.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SharedTest {
    private final Shared shared = new Shared();

    @Test
    void equal_values_become_one() {
        Optional<LocalDate> first = Optional.of(LocalDate.of(2025, 6, 1));
        assertThat(shared.one(first)).isSameAs(first);
        assertThat(shared.one(Optional.of(LocalDate.of(2025, 6, 1)))).isSameAs(first);
        assertThat(shared.one(Optional.of(LocalDate.of(2025, 6, 2)))).isNotEqualTo(first);
        assertThat(shared.one(List.of("a"))).isEqualTo(List.of("a"));
    }
}
