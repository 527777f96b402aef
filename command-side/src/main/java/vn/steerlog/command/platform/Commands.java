package vn.steerlog.command.platform;

import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import vn.steerlog.command.rules.Command;
import vn.steerlog.command.rules.RefusalReason;
import vn.steerlog.command.rules.RefusalReason.Kind;
import vn.steerlog.command.rules.Refused;
import vn.steerlog.ledger.Appended;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.axon.AppendedCommit;
import vn.steerlog.ledger.axon.ReadConditions;

/// Carries out commands. What one call records is one commit; when something it was based on has
/// changed meanwhile, it is decided anew.
public final class Commands {
    private static final int ATTEMPTS = 10;

    private final CommandBus bus;
    private final Ledger ledger;
    private final Replays replays;
    private final CommandMeters meters;

    Commands(CommandBus bus, Ledger ledger, Replays replays, CommandMeters meters) {
        this.bus = bus;
        this.ledger = ledger;
        this.replays = replays;
        this.meters = meters;
    }

    /// Carries out `command` and answers once it is on stable storage.
    ///
    /// @throws vn.steerlog.http.ProblemException when a rule refuses it, or it cannot be recorded
    ///   now
    public Receipt execute(Caller caller, Command command) {
        return meters.measured(command, () -> answered(caller, command));
    }

    private Receipt answered(Caller caller, Command command) {
        try {
            return recorded(caller, command);
        } catch (RuntimeException failure) {
            throw CommandProblem.of(failure, command);
        }
    }

    private Receipt recorded(Caller caller, Command command) {
        String id = command.subject().value();
        for (int attempt = 1; ; attempt++) {
            OptionalLong before = replays.find(caller);
            if (before.isPresent()) {
                return new Receipt(id, before.getAsLong(), true);
            }
            try {
                OptionalLong commit =
                        attempt(caller, () -> dispatched(caller, command), _ -> true).commit();
                return new Receipt(id, commit.orElseGet(ledger::head), false);
            } catch (ConcurrencyException moved) {
                if (attempt == ATTEMPTS) {
                    throw moved;
                }
                meters.decidedAnew();
            } catch (Refused | AggregateStreamCreationException | CommandProblem.Moved refused) {
                // the same request may have been carried out between the look and the decision
                OptionalLong meanwhile = replays.find(caller);
                if (meanwhile.isEmpty()) {
                    throw refused;
                }
                return new Receipt(id, meanwhile.getAsLong(), true);
            }
        }
    }

    /// What a caller is told whose request is refused before it becomes `command`.
    public static RuntimeException refused(
            Command command, RefusalReason reason, Object... arguments) {
        return CommandProblem.of(new Refused(reason, arguments), command);
    }

    /// Refuses a request whose idempotency key was used for another one.
    public void requireSameRequest(Caller caller) {
        try {
            replays.find(caller);
        } catch (RuntimeException failure) {
            throw CommandProblem.of(failure);
        }
    }

    /// What `work` gave, and the commit that recorded it, when there was something to record.
    public record Done<T>(T result, OptionalLong commit) {}

    /// Does `work`, which may dispatch any number of commands, and records all of it in one commit.
    /// Nothing is recorded when `keep` does not hold for what `work` gave. The work is done anew
    /// when something it was based on has changed.
    public <T> Done<T> inOneCommit(Caller caller, Supplier<T> work, Predicate<T> keep) {
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(caller, work, keep);
            } catch (ConcurrencyException moved) {
                // it may have been the same request, or another one under its key
                requireSameRequest(caller);
                if (attempt == ATTEMPTS) {
                    throw CommandProblem.of(moved);
                }
                meters.decidedAnew();
            } catch (RuntimeException failure) {
                throw CommandProblem.of(failure);
            }
        }
    }

    /// Does `work` and records nothing of it. Within it, [#inOneCommit] stages what it would
    /// record.
    public <T> T dryRun(Caller caller, Supplier<T> work) {
        UnitOfWork<?> unitOfWork = DefaultUnitOfWork.startAndGet(message(caller, "dry run"));
        try {
            return work.get();
        } finally {
            unitOfWork.rollback();
        }
    }

    /// Carries out one command within the unit of work that the caller has begun.
    ///
    /// @throws vn.steerlog.command.rules.Refused when a rule refuses it; what was staged before
    ///   stays staged
    public void dispatch(Caller caller, Command command) {
        var answer = new Answer();
        bus.dispatch(
                message(caller, command),
                (CommandMessage<? extends Object> _, CommandResultMessage<?> result) ->
                        answer.failure = result.isExceptional() ? result.exceptionResult() : null);
        switch (answer.failure) {
            case null -> {}
            case AggregateNotFoundException _ ->
                    throw new Refused(command.unknown(), command.subject().value());
            case RuntimeException failure -> throw failure;
            case Throwable failure -> throw new IllegalStateException(failure);
        }
    }

    private Command dispatched(Caller caller, Command command) {
        try {
            dispatch(caller, command);
        } catch (Refused refused) {
            if (refused.reason().kind() == Kind.STATE) {
                requireUnmoved(caller, command);
            }
            throw refused;
        }
        requireUnmoved(caller, command);
        return command;
    }

    /// Asked after the decision: what is recorded later than this makes the append itself fail.
    private void requireUnmoved(Caller caller, Command command) {
        if (caller.seen().isPresent()) {
            ledger.aggregateHead(command.subject().value())
                    .filter(head -> head.commit() > caller.seen().getAsLong())
                    .ifPresent(head -> {
                        throw new CommandProblem.Moved(head.commit());
                    });
        }
    }

    private <T> Done<T> attempt(Caller caller, Supplier<T> work, Predicate<T> keep) {
        UnitOfWork<?> unitOfWork = DefaultUnitOfWork.startAndGet(message(caller, "commit"));
        if (caller.fingerprint().isPresent()) {
            ReadConditions.noteOnlyOfItsCause(unitOfWork);
        }
        try {
            T result = work.get();
            if (!keep.test(result)) {
                unitOfWork.rollback();
                return new Done<>(result, OptionalLong.empty());
            }
            unitOfWork.commit();
            return new Done<>(result, commitOf(unitOfWork));
        } catch (RuntimeException failure) {
            if (unitOfWork.isActive()) {
                unitOfWork.rollback(failure);
            }
            throw failure;
        }
    }

    private static OptionalLong commitOf(UnitOfWork<?> unitOfWork) {
        return AppendedCommit.of(unitOfWork).stream().mapToLong(Appended::commit).findFirst();
    }

    private static <C> CommandMessage<C> message(Caller caller, C payload) {
        return new GenericCommandMessage<>(payload, caller.metaData());
    }

    private static final class Answer {
        private @Nullable Throwable failure;
    }
}
