package vn.steerlog.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;

/// Where records are kept: a port. A store keeps bytes and finds them again; every rule of the log
/// (what may follow what, numbers, the chain, time) is the [Ledger]'s. `LedgerStoreContract` is
/// what every store must pass.
///
/// One thread at a time appends; any number read at the same time, and see what was appended once
/// it is stored, never before. Methods throw [LedgerException.Unavailable] when the store cannot be
/// read and [LedgerException.Damaged] when it holds something else than was written.
public interface LedgerStore extends AutoCloseable {

    /// The end of the log as far as this store knows. A store with several writers may lag behind
    /// the others', but never behind its own.
    Head head();

    /// What is known about `touched`. A store with several writers answers from the log's true end.
    Past past(Touched touched);

    /// As [#past], from what is at hand: what another writer stored lately may be missing, and so
    /// may recorded ids and the ends of `beginnings`. Whoever appends on the strength of it finds
    /// out: [#append] then stores none of the commits that should not have been accepted.
    default Past likelyPast(Touched touched) {
        return past(touched);
    }

    /// Stores the records of `batch`, whose numbers follow one another, on stable storage. Commits
    /// carry beside their bytes what they must be found by.
    ///
    /// When it throws, it is unknown which of them are stored, except that none is without those
    /// before it. After [LedgerException.Unavailable] the same batch is to be given again, until
    /// the store knows; after anything else it takes no further batch.
    ///
    /// @return how many of them are stored, from the first on: none when the first does not follow
    ///   the head, and fewer than all when another writer took the number of the next, or its ids
    ///   or the beginning of its aggregate are recorded already; [#past] then knows what is in the
    ///   way
    int append(List<Commit> batch);

    /// Records from commit `first` (at least 1) on, in order and without a gap: at least one, and
    /// further ones only while they are within `maxBytes` together. Empty beyond the head.
    List<byte[]> records(long first, int maxBytes);

    /// The records of the commits `numbers`, none beyond the head, in the order of the numbers.
    List<byte[]> records(long[] numbers);

    /// The numbers of the commits that hold events of the aggregate `key` from `firstSequence` on,
    /// in order, each once.
    long[] commitsOf(String key, long firstSequence);

    /// The number of the commit that holds the event at `position`, when there is one.
    OptionalLong commitHolding(long position);

    /// The number of the first commit whose cause is `cause`, when there is one.
    OptionalLong firstCausedBy(String cause);

    /// The number of the last commit recorded at or before `moment`; 0 when there is none.
    long headAt(Instant moment);

    /// Has `listener` called with the number of the last commit, on any thread, whenever the log is
    /// seen to have grown by what another writer appended, which can be read by then. A store that
    /// is the only writer of its log has nothing to tell.
    default void onGrowth(LongConsumer listener) {}

    /// Since when the store has not answered; empty while it does, and for a store that is asked
    /// nothing over a network. Asks nothing itself.
    default Optional<Instant> silentSince() {
        return Optional.empty();
    }

    /// Has the store, which is to be closed soon, ask nothing again that was not answered: whoever
    /// waits hears [LedgerException.Unavailable]. Does not wait itself.
    default void hurry() {}

    /// Gives back what the store holds open.
    @Override
    void close();
}
