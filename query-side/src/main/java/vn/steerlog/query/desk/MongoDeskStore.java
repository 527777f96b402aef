package vn.steerlog.query.desk;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.types.Binary;
import vn.steerlog.http.CommonProblem;
import vn.steerlog.http.ProblemException;

/// A document for each desk in MongoDB, for any number of processes: a change replaces a document
/// only if it still has the version that the change was computed from.
///
/// What another process changed is read a second later at most. While MongoDB is away, what was
/// read last is answered, and changes are refused; one that was under way when it went may be found
/// done afterwards.
final class MongoDeskStore implements DeskStore {
    static final String COLLECTION = "desks";

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int ATTEMPTS = 200;

    private final MongoCollection<Document> collection;
    private final LongSupplier nanos;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Known known;

    /// @param readAt in the clock's nanoseconds
    private record Known(Map<String, Desk> desks, long readAt) {}

    /// @param desk empty when there is no document
    private record Stored(Desk desk, long version) {
        Document next(Desk changed) {
            return new Document("_id", desk.account())
                    .append("version", version + 1)
                    .append("desk", new Binary(DeskJson.write(changed)));
        }
    }

    /// @param nanos a clock that only tells how much time has passed
    MongoDeskStore(MongoDatabase database, LongSupplier nanos) {
        this.collection =
                database.getCollection(COLLECTION)
                        .withReadPreference(ReadPreference.primary())
                        .withReadConcern(ReadConcern.MAJORITY)
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.nanos = nanos;
        this.known = stored();
    }

    @Override
    public Desk of(String account) {
        return fresh().getOrDefault(account, Desk.empty(account));
    }

    @Override
    public Collection<Desk> all() {
        return fresh().values();
    }

    private Map<String, Desk> fresh() {
        if (nanos.getAsLong() - known.readAt() > FRESH.toNanos() && reading.tryLock()) {
            try {
                known = stored();
            } catch (MongoException _) {
                // what was read last counts until it can be read again
                known = new Known(known.desks(), nanos.getAsLong());
            } finally {
                reading.unlock();
            }
        }
        return known.desks();
    }

    @Override
    public Desk change(String account, UnaryOperator<Desk> change) {
        reading.lock();
        try {
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                Stored before = stored(account);
                Desk after = change.apply(before.desk());
                if (after.equals(before.desk()) || isReplaced(before, after)) {
                    keep(after);
                    return after;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            throw ProblemException.of(CommonProblem.BUSY).withHeader("Retry-After", "1");
        } catch (MongoException e) {
            throw ProblemException.of(CommonProblem.UNAVAILABLE)
                    .withHeader("Retry-After", "5")
                    .because(e);
        } finally {
            reading.unlock();
        }
    }

    /// @return false when another process changed it meanwhile
    private boolean isReplaced(Stored before, Desk after) {
        try {
            if (before.version() == 0) {
                collection.insertOne(before.next(after));
                return true;
            }
            Document same =
                    new Document("_id", after.account()).append("version", before.version());
            return collection.replaceOne(same, before.next(after)).getMatchedCount() == 1;
        } catch (MongoWriteException taken) {
            return false;
        }
    }

    private Stored stored(String account) {
        Document found = collection.find(new Document("_id", account)).first();
        return found == null
                ? new Stored(Desk.empty(account), 0)
                : new Stored(desk(found), found.getLong("version"));
    }

    private Known stored() {
        Map<String, Desk> desks = new HashMap<>();
        for (Document found : collection.find()) {
            Desk desk = desk(found);
            desks.put(desk.account(), desk);
        }
        return new Known(Map.copyOf(desks), nanos.getAsLong());
    }

    private static Desk desk(Document found) {
        try {
            return DeskJson.read(found.get("desk", Binary.class).getData());
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new IllegalStateException(
                    "the desk “" + found.get("_id") + "” in MongoDB is damaged", e);
        }
    }

    private void keep(Desk desk) {
        Map<String, Desk> next = new HashMap<>(known.desks());
        next.put(desk.account(), desk);
        known = new Known(Map.copyOf(next), known.readAt());
    }
}
