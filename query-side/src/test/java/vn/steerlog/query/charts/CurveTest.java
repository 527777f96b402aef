package vn.steerlog.query.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CurveTest {
    @Test
    void days_go_from_left_to_right_and_greater_figures_higher() {
        Curve curve =
                Curve.of(
                                List.of(
                                        figure("2025-03-01", "30"),
                                        figure("2025-01-01", "10"),
                                        figure("2025-01-30", "20")),
                                Optional.of(new BigDecimal("50")))
                        .orElseThrow();
        assertThat(curve.points()).extracting(Curve.Point::x).containsExactly(0, 491, 1000);
        assertThat(curve.points()).extracting(Curve.Point::y).containsExactly(280, 215, 150);
        assertThat(curve.goal()).contains(20);
        assertThat(curve.lowest()).isEqualByComparingTo("10");
        assertThat(curve.highest()).isEqualByComparingTo("50");
        assertThat(curve.line()).isEqualTo("0,280 491,215 1000,150");
    }

    @Test
    void one_figure_is_a_dot_in_the_middle() {
        Curve curve = Curve.of(List.of(figure("2025-01-01", "7")), Optional.empty()).orElseThrow();
        assertThat(curve.points().getFirst().x()).isEqualTo(Curve.WIDTH / 2);
        assertThat(curve.points().getFirst().y()).isEqualTo(Curve.HEIGHT / 2);
    }

    @Test
    void without_a_figure_there_is_nothing_to_draw() {
        assertThat(Curve.of(List.of(), Optional.of(BigDecimal.ONE))).isEmpty();
    }

    private static Curve.Figure figure(String day, String value) {
        return new Curve.Figure(LocalDate.parse(day), new BigDecimal(value));
    }
}
