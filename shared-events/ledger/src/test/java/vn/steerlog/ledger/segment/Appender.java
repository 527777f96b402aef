package vn.steerlog.ledger.segment;

import static vn.steerlog.ledger.Drafts.commit;
import static vn.steerlog.ledger.Drafts.event;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import vn.steerlog.ledger.Appended;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.LedgerException;
import vn.steerlog.ledger.Place;

/// A process that opens the ledger in a folder and appends from many threads until it is killed or
/// the ledger stops. Each acknowledgement is a line on the standard output, written at once: `ack`,
/// the commit, and its event's id.
final class Appender {
    static final SegmentSettings SETTINGS = new SegmentSettings(256 << 10, 32 << 10);

    private final Ledger ledger;
    private final OutputStream out = new FileOutputStream(FileDescriptor.out);

    private Appender(Ledger ledger) {
        this.ledger = ledger;
    }

    /// @param args the folder and the number of threads
    public static void main(String[] args) throws Exception {
        int threads = Integer.parseInt(args[1]);
        try (Ledger ledger =
                Ledger.open(SegmentFileStore.open(Path.of(args[0]), SETTINGS), Clock.systemUTC())) {
            Appender appender = new Appender(ledger);
            Thread[] running = new Thread[threads];
            for (int i = 0; i < threads; i++) {
                running[i] = Thread.ofPlatform().start(appender::appendStory);
            }
            for (Thread thread : running) {
                thread.join();
            }
            appender.readAll();
        }
    }

    private void appendStory() {
        String key = UUID.randomUUID().toString();
        for (long sequence = 0; true; sequence++) {
            String id = UUID.randomUUID().toString();
            Optional<Place> place = Optional.of(new Place("Task", key, sequence));
            String data = "\"" + "x".repeat((int) (sequence * 37 % 700)) + "\"";
            try {
                Appended appended = ledger.append(commit(event(id, place, data))).join();
                say("ack " + appended.commit() + " " + id);
            } catch (CompletionException e) {
                if (e.getCause() instanceof LedgerException.Stopped stopped) {
                    say("stopped " + stopped.getMessage());
                    return;
                }
                throw e;
            }
        }
    }

    private void readAll() {
        try (Stream<Commit> commits = ledger.commits(1)) {
            say("read " + commits.count());
        }
    }

    private void say(String line) {
        try {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
