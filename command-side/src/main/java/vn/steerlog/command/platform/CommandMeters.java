package vn.steerlog.command.platform;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.steerlog.command.rules.Command;
import vn.steerlog.http.CommonProblem;
import vn.steerlog.http.ProblemException;

/// Counts and times commands by name and outcome, and notes each in the log without what it says.
final class CommandMeters {
    private static final Logger LOG = LoggerFactory.getLogger("vn.steerlog.commands");
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(20),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private final MeterRegistry registry;
    private final Counter decidedAnew;

    /// Failures are counted from zero on, so that whoever watches their increase sees the first.
    ///
    /// @param names of all commands
    CommandMeters(MeterRegistry registry, Collection<String> names) {
        this.registry = registry;
        decidedAnew = registry.counter("steerlog.command.retries");
        names.forEach(name -> timer(name, Outcome.FAILED));
    }

    /// How a command can end.
    enum Outcome {
        /// Its events are recorded.
        RECORDED,
        /// It had been recorded before, under the same idempotency key.
        REPEATED,
        /// A rule, or what it asked for, forbids it.
        REFUSED,
        /// Too much was going on: to be sent again.
        BUSY,
        /// The ledger takes nothing now.
        UNAVAILABLE,
        /// The ledger did not say in time whether they are recorded.
        UNKNOWN,
        /// A fault of this program.
        FAILED;

        static Outcome of(RuntimeException failure) {
            if (!(failure instanceof ProblemException problem)) {
                return FAILED;
            }
            if (problem.kind() == CommonProblem.BUSY) {
                return BUSY;
            }
            if (problem.kind() == CommonProblem.UNAVAILABLE) {
                return UNAVAILABLE;
            }
            if (problem.kind() == CommandProblem.OUTCOME_UNKNOWN) {
                return UNKNOWN;
            }
            return problem.kind().status() < 500 ? REFUSED : FAILED;
        }
    }

    Receipt measured(Command command, Supplier<Receipt> work) {
        long began = System.nanoTime();
        try {
            Receipt receipt = work.get();
            Outcome outcome = receipt.replayed() ? Outcome.REPEATED : Outcome.RECORDED;
            note(command, outcome, began);
            LOG.info("{} {} in commit {}", name(command), outcome, receipt.commit());
            return receipt;
        } catch (RuntimeException failure) {
            note(command, Outcome.of(failure), began);
            throw failure;
        }
    }

    /// Something that a decision was based on had changed.
    void decidedAnew() {
        decidedAnew.increment();
    }

    private void note(Command command, Outcome outcome, long began) {
        timer(name(command), outcome).record(Duration.ofNanos(System.nanoTime() - began));
    }

    private Timer timer(String command, Outcome outcome) {
        return Timer.builder("steerlog.command.execution")
                .tag("command", command)
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    private static String name(Command command) {
        return command.getClass().getSimpleName();
    }
}
