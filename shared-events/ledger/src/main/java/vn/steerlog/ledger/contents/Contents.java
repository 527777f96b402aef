package vn.steerlog.ledger.contents;

import java.io.InputStream;
import java.time.Instant;
import java.util.function.Predicate;

/// Keeps contents and finds them by their SHA-256. Safe for use by many threads, and by as many
/// processes as the implementation says.
///
/// Contents come first and events after: what is kept is on stable storage before anything refers
/// to it. A content to which nothing refers is what an interrupted request left, and is swept when
/// it is old.
public interface Contents extends AutoCloseable {
    /// Keeps everything that `from` gives, on stable storage when this returns. What is kept
    /// already is kept anew: it is young again.
    ///
    /// @throws ContentsException when it cannot be kept, or `from` fails
    Content keep(InputStream from);

    /// Exactly the bytes that were kept. They are verified before this returns, and once more as
    /// they are read: a stream whose bytes have changed in between fails at its end.
    ///
    /// @throws ContentsException when they are missing, damaged or out of reach
    InputStream open(Content content);

    /// Removes what was kept before `kept`, and what was begun before then and never finished,
    /// unless it is referred to.
    ///
    /// @param isReferredTo asked with a SHA-256; knows of every event that is recorded by now
    /// @return how many were removed
    int sweep(Instant kept, Predicate<String> isReferredTo);

    @Override
    default void close() {}
}
