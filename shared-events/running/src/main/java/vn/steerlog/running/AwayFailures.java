package vn.steerlog.running;

import com.mongodb.MongoException;
import java.util.Optional;
import vn.steerlog.http.CommonProblem;
import vn.steerlog.http.KnownFailures;
import vn.steerlog.http.ProblemException;
import vn.steerlog.ledger.LedgerException;

/// MongoDB going away is no error of the application: whoever asks is told to come again.
final class AwayFailures implements KnownFailures {
    @Override
    public Optional<ProblemException> problemOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof LedgerException.Unavailable || cause instanceof MongoException) {
                return Optional.of(
                        ProblemException.of(CommonProblem.UNAVAILABLE)
                                .withHeader("Retry-After", "5")
                                .because(failure));
            }
        }
        return Optional.empty();
    }
}
