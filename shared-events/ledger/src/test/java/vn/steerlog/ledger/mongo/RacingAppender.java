package vn.steerlog.ledger.mongo;

import static vn.steerlog.ledger.Drafts.commit;
import static vn.steerlog.ledger.Drafts.event;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import vn.steerlog.ledger.Appended;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.LedgerException;
import vn.steerlog.ledger.Place;

/// A process that appends to a ledger in MongoDB, to stories of its own and to one that all such
/// processes want to write. Says that it is ready, and waits to be told to begin. Says `ack`, the
/// commit, and its event's id; or `lost`, the place and the event's id, when another process was
/// faster in the common story.
final class RacingAppender {
    static final String READY = "ready";

    /// People do not ask for the next number while they get this one; who always does takes all.
    private static final Duration THINKING = Duration.ofMillis(2);

    private final OutputStream out = new FileOutputStream(FileDescriptor.out);
    private final Ledger ledger;
    private final int commits;

    private RacingAppender(Ledger ledger, int commits) {
        this.ledger = ledger;
        this.commits = commits;
    }

    /// @param args the server, the database, and how many commits each of four threads appends
    public static void main(String[] args) throws Exception {
        try (MongoClient client = MongoClients.create(args[0]);
                Ledger ledger =
                        Ledger.open(
                                MongoLedgerStore.open(
                                        client.getDatabase(args[1]), MongoLedgerSettings.DEFAULT),
                                Clock.systemUTC())) {
            RacingAppender appender = new RacingAppender(ledger, Integer.parseInt(args[2]));
            appender.say(READY);
            if (System.in.read() < 0) {
                return;
            }
            Thread[] running = new Thread[4];
            for (int i = 0; i < running.length; i++) {
                String key = i == 0 ? "common" : UUID.randomUUID().toString();
                running[i] = Thread.ofPlatform().start(() -> appender.appendStory(key));
            }
            for (Thread thread : running) {
                thread.join();
            }
        }
    }

    private void appendStory(String key) {
        for (int i = 0; i < commits; i++) {
            String id = UUID.randomUUID().toString();
            LockSupport.parkNanos(THINKING.toNanos());
            try {
                Place place = new Place("Task", key, i);
                Appended appended =
                        ledger.append(commit(event(id, Optional.of(place), "{}"))).join();
                say("ack " + appended.commit() + " " + id);
            } catch (CompletionException e) {
                if (!(e.getCause() instanceof LedgerException.Conflict)) {
                    say("failed " + e.getCause());
                    return;
                }
                say("lost " + i + " " + id);
            }
        }
    }

    private synchronized void say(String line) {
        try {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
