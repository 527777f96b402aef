package vn.steerlog.ledger.export;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import vn.steerlog.events.paper.PaperEvent.PaperAttached;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.RecordReader;
import vn.steerlog.ledger.RecordedEvent;
import vn.steerlog.ledger.catalogue.EventCatalogue;
import vn.steerlog.ledger.catalogue.EventCodec;
import vn.steerlog.ledger.contents.Content;
import vn.steerlog.ledger.contents.Contents;
import vn.steerlog.ledger.contents.ContentsException;
import vn.steerlog.ledger.contents.ContentsException.Trouble;

/// Gives out the contents of all papers that a range of commits attached, withdrawn ones too: one
/// after the other as the records are read, verified, each once.
public final class PapersWriter {
    private static final int BLOCK_BYTES = 1 << 20;
    private static final String ATTACHED = EventCatalogue.STEERLOG.of(PaperAttached.class).name();

    private final EventCodec codec = new EventCodec(EventCatalogue.STEERLOG);
    private final Ledger ledger;
    private final Contents contents;

    public PapersWriter(Ledger ledger, Contents contents) {
        this.ledger = ledger;
        this.contents = contents;
    }

    /// Where contents go.
    public interface Target {
        /// Whether it was put there before.
        boolean has(Content content) throws IOException;

        /// @param verified throws [ContentsException] at its end when the bytes have changed since
        ///   they were found sound; nothing of it may stay then
        void put(Content content, InputStream verified) throws IOException;
    }

    /// A paper whose content cannot be given out.
    ///
    /// @param commit that attached it
    /// @param trouble whether its content is missing or damaged
    public record Lost(
            long commit, String paper, String fileName, String sha256, Trouble trouble) {}

    /// @param lost hears of each paper whose content is missing or damaged; the others go on
    /// @param progress hears the number of the last commit done, now and then
    /// @throws ContentsException when contents are out of reach
    /// @throws IOException when `target` takes no more
    public void write(
            long first, long last, Target target, Consumer<Lost> lost, LongConsumer progress)
            throws IOException {
        long next = first;
        while (next <= last) {
            for (byte[] record : ledger.records(next, BLOCK_BYTES)) {
                if (next <= last) {
                    write(record, target, lost);
                    progress.accept(next);
                    next++;
                }
            }
        }
    }

    private void write(byte[] record, Target target, Consumer<Lost> lost) throws IOException {
        for (RecordedEvent event : RecordReader.read(record).events()) {
            if (event.type().equals(ATTACHED)
                    && codec.decode(event) instanceof PaperAttached paper) {
                write(event.commit(), paper, target, lost);
            }
        }
    }

    private void write(long commit, PaperAttached paper, Target target, Consumer<Lost> lost)
            throws IOException {
        Content content = new Content(paper.sha256(), paper.size());
        if (target.has(content)) {
            return;
        }
        try (InputStream verified = contents.open(content)) {
            target.put(content, verified);
        } catch (ContentsException e) {
            if (e.trouble() == Trouble.UNAVAILABLE) {
                throw e;
            }
            lost.accept(
                    new Lost(
                            commit,
                            paper.paper().value(),
                            paper.fileName(),
                            paper.sha256(),
                            e.trouble()));
        }
    }
}
