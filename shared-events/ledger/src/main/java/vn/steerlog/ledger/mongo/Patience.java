package vn.steerlog.ledger.mongo;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import vn.steerlog.ledger.LedgerException;

/// How long MongoDB may fail to answer, in a row, before others hear of it: a connection that
/// breaks or a primary that changes is nobody's business. Once it is ended nothing is tried again,
/// and after one question that nobody answered then, none is asked.
final class Patience {
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final Duration length;
    private volatile boolean ended;
    private volatile boolean unheard;

    Patience(Duration length) {
        this.length = length;
    }

    /// For those who wait now, too.
    void end() {
        ended = true;
    }

    boolean isEnded() {
        return ended;
    }

    /// To be thrown by who was not answered although it is ended.
    LedgerException.Unavailable nobodyAnswers(Exception cause) {
        unheard = true;
        return new LedgerException.Unavailable("nobody is there to be asked", cause);
    }

    /// @param question may be asked any number of times
    /// @throws LedgerException.Unavailable when it was not answered for too long
    <T> T ask(Supplier<T> question) {
        if (unheard) {
            throw new LedgerException.Unavailable("nobody is there to be asked", null);
        }
        Wait wait = begin();
        while (true) {
            try {
                return question.get();
            } catch (MongoException e) {
                wait.again("MongoDB cannot be read: " + e.getMessage(), e);
            }
        }
    }

    Wait begin() {
        return new Wait(System.nanoTime() + length.toNanos());
    }

    /// One wait for an answer.
    final class Wait {
        private final long end;

        private Wait(long end) {
            this.end = end;
        }

        /// Pauses before the next try.
        ///
        /// @throws LedgerException.Unavailable when there is to be none
        void again(String trouble, Exception cause) {
            if (ended) {
                throw nobodyAnswers(cause);
            }
            if (System.nanoTime() - end >= 0) {
                throw new LedgerException.Unavailable(trouble, cause);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
