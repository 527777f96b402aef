package vn.steerlog.command.account;

import com.mongodb.DuplicateKeyException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.bson.Document;
import vn.steerlog.http.CommonProblem;
import vn.steerlog.http.ProblemException;

/// Accounts in one document of MongoDB, for any number of processes: a change replaces the document
/// only if it still has the version that the change was computed from.
///
/// What another process changed is read a second later at most, or when it is asked for. While
/// MongoDB is away, what was read last is answered, and changes are refused; a change that was
/// under way when it went may be found done afterwards.
final class MongoAccountStore implements AccountStore {
    static final String COLLECTION = "accounts";

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int ATTEMPTS = 200;
    private static final int QUESTIONS = 3;

    private final MongoCollection<Document> collection;
    private final Supplier<String> ids;
    private final ReentrantLock changing = new ReentrantLock();
    private final ReentrantLock reading = new ReentrantLock();
    private final AtomicLong readAt = new AtomicLong();
    private volatile AccountsDocument current;

    /// @param ids gives each change an id of its own
    MongoAccountStore(MongoDatabase database, Supplier<String> ids) {
        this.collection =
                database.getCollection(COLLECTION)
                        .withReadPreference(ReadPreference.primary())
                        .withReadConcern(ReadConcern.MAJORITY)
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.ids = ids;
        this.current = stored();
    }

    @Override
    public Accounts read() {
        if (System.nanoTime() - readAt.get() > FRESH.toNanos() && reading.tryLock()) {
            try {
                return readNow();
            } finally {
                reading.unlock();
            }
        }
        return current.accounts();
    }

    @Override
    public Accounts readNow() {
        try {
            keep(stored());
        } catch (MongoException _) {
            // what was read last counts until it can be read again
            readAt.set(System.nanoTime());
        }
        return current.accounts();
    }

    @Override
    public Accounts change(UnaryOperator<Accounts> change) {
        changing.lock();
        try {
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                AccountsDocument before = stored();
                keep(before);
                Accounts changed = change.apply(before.accounts());
                if (changed == before.accounts()) {
                    return changed;
                }
                AccountsDocument after = before.followedBy(changed, ids.get());
                if (isReplaced(before, after)) {
                    keep(after);
                    return changed;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            throw ProblemException.of(CommonProblem.BUSY).withHeader("Retry-After", "1");
        } catch (MongoException e) {
            throw ProblemException.of(CommonProblem.UNAVAILABLE)
                    .withHeader("Retry-After", "5")
                    .because(e);
        } finally {
            changing.unlock();
        }
    }

    /// @return false when another process changed them meanwhile
    private boolean isReplaced(AccountsDocument before, AccountsDocument after) {
        try {
            if (before.version() == 0) {
                collection.insertOne(after.toBson());
                return true;
            }
            return collection.replaceOne(before.filter(), after.toBson()).getMatchedCount() == 1;
        } catch (MongoWriteException | DuplicateKeyException taken) {
            return isStored(after);
        } catch (MongoException unanswered) {
            return isStoredAfter(after, unanswered);
        }
    }

    /// What became of a change whose reply was lost is found out by reading.
    private boolean isStoredAfter(AccountsDocument after, MongoException unanswered) {
        for (int question = 1; question <= QUESTIONS; question++) {
            try {
                return isStored(after);
            } catch (MongoException e) {
                unanswered.addSuppressed(e);
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        throw unanswered;
    }

    private boolean isStored(AccountsDocument after) {
        return stored().change().equals(after.change());
    }

    private AccountsDocument stored() {
        Document found = collection.find(AccountsDocument.ID_FILTER).first();
        return found == null ? AccountsDocument.NONE : AccountsDocument.of(found);
    }

    private synchronized void keep(AccountsDocument read) {
        if (current == null || read.version() >= current.version()) {
            current = read;
        }
        readAt.set(System.nanoTime());
    }
}
