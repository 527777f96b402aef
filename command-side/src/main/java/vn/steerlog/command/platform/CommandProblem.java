package vn.steerlog.command.platform;

import org.axonframework.common.AxonException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import vn.steerlog.command.rules.Command;
import vn.steerlog.command.rules.CommonRefusal;
import vn.steerlog.command.rules.RefusalReason;
import vn.steerlog.command.rules.Refused;
import vn.steerlog.http.CommonProblem;
import vn.steerlog.http.ProblemException;
import vn.steerlog.http.ProblemKind;
import vn.steerlog.ledger.LedgerException;
import vn.steerlog.ledger.axon.LedgerBusyException;
import vn.steerlog.ledger.axon.LedgerStoppedException;
import vn.steerlog.ledger.axon.LedgerUnavailableException;
import vn.steerlog.ledger.axon.OutcomeUnknownException;

/// Problems of commands besides the refusals of their rules.
enum CommandProblem implements ProblemKind {
    IDEMPOTENCY_KEY_REUSED(422),
    /// Somebody else has changed the thing since the sender saw it.
    CHANGED_MEANWHILE(409),
    /// It may be recorded, or be recorded yet.
    OUTCOME_UNKNOWN(503);

    private final int status;

    CommandProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    /// A rule's refusal, as the API names it.
    private record Refusal(RefusalReason reason, int status) implements ProblemKind {
        Refusal(RefusalReason reason) {
            this(
                    reason,
                    switch (reason.kind()) {
                        case VALUE, UNKNOWN -> 422;
                        case STATE -> 409;
                        case RIGHT -> 403;
                    });
        }

        @Override
        public String name() {
            return reason.name();
        }
    }

    /// The thing has changed since the caller saw it; nothing was recorded.
    static final class Moved extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final long commit;

        /// @param commit in which it changed last
        Moved(long commit) {
            this.commit = commit;
        }
    }

    /// What the caller is told when `command` ended with `failure`. A thing that does not exist, or
    /// that the caller may not see, is not at the address to which the command was sent.
    static RuntimeException of(RuntimeException failure, Command command) {
        return failure instanceof Refused refused
                        && refused.reason().equals(command.unknown())
                        && refused.arguments().contains(command.subject().value())
                ? ProblemException.of(
                        new Refusal(refused.reason(), 404), refused.arguments().toArray())
                : of(failure);
    }

    /// What the caller is told when a command ended with `failure`.
    static RuntimeException of(RuntimeException failure) {
        return switch (failure) {
            case Refused refused ->
                    ProblemException.of(
                            new Refusal(refused.reason()), refused.arguments().toArray());
            case AggregateStreamCreationException _ ->
                    ProblemException.of(new Refusal(CommonRefusal.ALREADY_EXISTS));
            case Moved moved ->
                    ProblemException.of(CHANGED_MEANWHILE)
                            .withHeader("Steerlog-As-Of-Commit", Long.toString(moved.commit));
            case Replays.KeyReused _ -> ProblemException.of(IDEMPOTENCY_KEY_REUSED);
            case ConcurrencyException moved -> busy(moved);
            case LedgerBusyException busy -> busy(busy);
            case LedgerUnavailableException away -> unavailable(away);
            case LedgerException.Unavailable away -> unavailable(away);
            case OutcomeUnknownException unknown ->
                    ProblemException.of(OUTCOME_UNKNOWN)
                            .withHeader("Retry-After", "5")
                            .because(unknown);
            case LedgerStoppedException stopped ->
                    ProblemException.of(CommonProblem.UNAVAILABLE).because(stopped);
            case EventStoreException tooLarge
                    when tooLarge.getCause() instanceof LedgerException.TooLarge ->
                    ProblemException.of(CommonProblem.TOO_LARGE);
            case AxonException wrapper
                    when wrapper.getCause() instanceof LedgerException.Unavailable away ->
                    unavailable(away);
            default -> failure;
        };
    }

    /// Nothing was recorded.
    private static ProblemException unavailable(RuntimeException failure) {
        return ProblemException.of(CommonProblem.UNAVAILABLE)
                .withHeader("Retry-After", "5")
                .because(failure);
    }

    private static ProblemException busy(RuntimeException failure) {
        return ProblemException.of(CommonProblem.BUSY)
                .withHeader("Retry-After", "1")
                .because(failure);
    }
}
