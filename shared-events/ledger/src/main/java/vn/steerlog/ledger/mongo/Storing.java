package vn.steerlog.ledger.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoCollection;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.LedgerException;

/// Inserts commits at the end of the log and finds out what became of them. For one thread, the
/// ledger's writer.
final class Storing {
    private final MongoCollection<Document> commits;
    private final Questions questions;
    private final Known known;
    private final Patience patience;

    /// Whether the last batch met something that its past has to tell next time. When it does not,
    /// what is there is not the ledger's.
    private boolean isInTheWay;

    /// @param commits with the write concern that commits are stored under
    Storing(
            MongoCollection<Document> commits,
            Questions questions,
            Known known,
            Patience patience) {
        this.commits = commits;
        this.questions = questions;
        this.known = known;
        this.patience = patience;
    }

    /// @return how many of `batch` are stored, from the first on; the next one's number is
    ///   another's then
    /// @throws LedgerException.Unavailable when it cannot be known; the same batch may be given
    ///   again
    int store(List<Commit> batch) {
        if (batch.getFirst().number() > known.head().number() + 1) {
            return 0;
        }
        Patience.Wait wait = patience.begin();
        int stored = 0;
        while (true) {
            List<Commit> rest = batch.subList(stored, batch.size());
            MongoException failure = insert(rest);
            if (failure == null) {
                rest.forEach(known::learn);
                isInTheWay = false;
                return batch.size();
            }
            if (patience.isEnded() && isSilence(failure)) {
                throw patience.nobodyAnswers(failure);
            }
            Found found = find(rest);
            stored += found.ours();
            if (stored == batch.size() || found.isTakenThen()) {
                isInTheWay = false;
                return stored;
            }
            if (isDuplicate(failure) && !isInTheWay) {
                isInTheWay = true;
                return stored;
            }
            wait.again("commit " + batch.get(stored).number() + " was not stored", failure);
        }
    }

    /// Whether there is nobody who could say what became of it.
    private static boolean isSilence(MongoException failure) {
        return failure instanceof MongoTimeoutException
                || failure instanceof MongoSocketReadTimeoutException;
    }

    /// Whether something that is unique is recorded already. That its number is not the thing is
    /// known by then.
    private static boolean isDuplicate(MongoException failure) {
        return ErrorCategory.fromErrorCode(code(failure)) == ErrorCategory.DUPLICATE_KEY;
    }

    private static int code(MongoException failure) {
        return failure instanceof MongoBulkWriteException bulk && !bulk.getWriteErrors().isEmpty()
                ? bulk.getWriteErrors().getFirst().getCode()
                : failure.getCode();
    }

    /// @return why it is not known that all of them are stored; null when it is
    private @Nullable MongoException insert(List<Commit> batch) {
        try {
            commits.insertMany(batch.stream().map(CommitDocument::of).toList());
            return null;
        } catch (MongoException e) {
            return e;
        }
    }

    /// What is stored at the numbers of a batch.
    ///
    /// @param ours how many of it are, from the first on, with the same bytes
    /// @param isTakenThen whether the next number is another's
    private record Found(int ours, boolean isTakenThen) {}

    /// Each number is read once: what is absent now may be there a moment later, and be ours.
    private Found find(List<Commit> batch) {
        int ours = 0;
        for (Commit commit : batch) {
            Optional<byte[]> record = questions.recordNow(commit.number());
            if (record.filter(bytes -> Arrays.equals(bytes, commit.bytes())).isEmpty()) {
                return new Found(ours, record.isPresent());
            }
            known.learn(commit);
            ours++;
        }
        return new Found(ours, false);
    }
}
