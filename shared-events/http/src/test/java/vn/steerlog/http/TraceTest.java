package vn.steerlog.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void the_trace_that_the_caller_names_is_kept() {
        assertThat(TraceFilter.trace("00-" + TRACE + "-00f067aa0ba902b7-01")).isEqualTo(TRACE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\nforged line",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more"
            })
    void anything_else_gets_a_trace_of_its_own(String parent) {
        String trace = TraceFilter.trace(parent);
        assertThat(trace).matches("[0-9a-f]{32}").isNotEqualTo(TRACE);
        assertThat(TraceFilter.trace(parent)).isNotEqualTo(trace);
    }
}
