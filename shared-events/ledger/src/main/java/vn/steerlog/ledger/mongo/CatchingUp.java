package vn.steerlog.ledger.mongo;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import vn.steerlog.ledger.RecordReader;

/// Learns what other writers stored, and tells of it. Any thread may run it.
final class CatchingUp implements Runnable {
    private static final int BLOCK_BYTES = 1 << 18;

    private final Questions questions;
    private final Known known;
    private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();

    CatchingUp(Questions questions, Known known) {
        this.questions = questions;
        this.known = known;
    }

    /// @see vn.steerlog.ledger.LedgerStore#onGrowth(LongConsumer)
    void onGrowth(LongConsumer listener) {
        listeners.add(listener);
    }

    /// The next number alone is asked for first: mostly there is none.
    ///
    /// @throws vn.steerlog.ledger.LedgerException.Unavailable when MongoDB cannot be asked
    @Override
    public void run() {
        boolean grown = false;
        List<byte[]> next = questions.record(known.head().number() + 1).stream().toList();
        while (!next.isEmpty()) {
            for (byte[] record : next) {
                grown |= known.learn(RecordReader.read(record));
            }
            next = questions.records(known.head().number() + 1, Long.MAX_VALUE, BLOCK_BYTES);
        }
        if (grown) {
            long head = known.head().number();
            listeners.forEach(listener -> listener.accept(head));
        }
    }

    /// What was found beyond the head that is known can be read once it is learnt.
    void reach(long number) {
        if (number > known.head().number()) {
            run();
        }
    }
}
