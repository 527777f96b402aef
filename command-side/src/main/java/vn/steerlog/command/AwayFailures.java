package vn.steerlog.command;

import com.mongodb.MongoException;
import java.util.Optional;
import vn.steerlog.http.CommonProblem;
import vn.steerlog.http.FailureProblems;
import vn.steerlog.http.ProblemException;
import vn.steerlog.ledger.LedgerException;

/// MongoDB going away is no error of the application: whoever asks is told to come again.
final class AwayFailures implements FailureProblems {
    @Override
    public Optional<ProblemException> of(Throwable failure) {
        return failure instanceof LedgerException.Unavailable || failure instanceof MongoException
                ? Optional.of(
                        ProblemException.of(CommonProblem.UNAVAILABLE)
                                .withHeader("Retry-After", "5")
                                .because(failure))
                : Optional.empty();
    }
}
