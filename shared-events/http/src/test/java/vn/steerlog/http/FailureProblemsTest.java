package vn.steerlog.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What an application adds to the failures that are understood.
class FailureProblemsTest {
    private final ProblemWriter writer =
            new ProblemWriter(
                    new ProblemMaker(
                            new ProblemWords(List.of()), new ReaderLanguage(), () -> "reference"),
                    new HttpJson(),
                    Optional.empty(),
                    List.of(failure ->
                            failure instanceof ConnectException
                                    ? Optional.of(ProblemException.of(CommonProblem.UNAVAILABLE))
                                    : Optional.empty()));

    @Test
    void a_failure_is_known_by_what_is_behind_it() {
        var failure = new UncheckedIOException(new ConnectException());
        assertThat(writer.understand(failure).kind()).isEqualTo(CommonProblem.UNAVAILABLE);
    }

    @Test
    void what_somebody_called_a_problem_stays_that_one_whatever_is_behind_it() {
        ProblemException problem =
                ProblemException.of(CommonProblem.BUSY).because(new ConnectException());
        assertThat(writer.understand(problem).kind()).isEqualTo(CommonProblem.BUSY);
        assertThat(writer.understand(new IllegalStateException(problem)).kind())
                .isEqualTo(CommonProblem.BUSY);
    }
}
