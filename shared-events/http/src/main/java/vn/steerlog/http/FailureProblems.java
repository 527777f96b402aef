package vn.steerlog.http;

import java.util.Optional;

/// Says which problem a failure is that this module does not know of. Beans of this type are asked
/// before anything else, about a failure and each of its causes.
@FunctionalInterface
public interface FailureProblems {
    /// Empty when it is none of theirs.
    Optional<ProblemException> of(Throwable failure);
}
