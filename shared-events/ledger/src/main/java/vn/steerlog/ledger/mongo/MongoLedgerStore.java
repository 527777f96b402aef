package vn.steerlog.ledger.mongo;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.bson.Document;
import vn.steerlog.ledger.AggregateHead;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.Head;
import vn.steerlog.ledger.LedgerException;
import vn.steerlog.ledger.LedgerStore;
import vn.steerlog.ledger.Past;
import vn.steerlog.ledger.RecordReader;
import vn.steerlog.ledger.Touched;

/// Keeps records in a collection of MongoDB. Any number of processes may write to the same one.
///
/// Records are inserted on a majority of the servers, journaled. What became of an insertion that
/// was not answered clearly is found out by reading its number back: the same bytes are success,
/// others a lost race, and when there are none the same bytes are sent again. There are no
/// transactions: that a batch is stored in the order of its numbers is enough.
public final class MongoLedgerStore implements LedgerStore {
    /// The collection of commits, unless another one is named.
    public static final String COLLECTION = "commits";

    private static final WriteConcern MAJORITY_JOURNALED =
            WriteConcern.MAJORITY.withJournal(true).withWTimeout(10, TimeUnit.SECONDS);

    private final Patience patience;
    private final Questions questions;
    private final Known known;
    private final Storing storing;
    private final CatchingUp catchingUp;
    private final Follower follower;

    private MongoLedgerStore(MongoCollection<Document> commits, MongoLedgerSettings settings) {
        patience = new Patience(settings.patience());
        questions = new Questions(commits, patience);
        known = new Known(questions.lastRecord().map(MongoLedgerStore::end).orElse(Head.NONE));
        storing =
                new Storing(
                        commits.withWriteConcern(MAJORITY_JOURNALED), questions, known, patience);
        catchingUp = new CatchingUp(questions, known);
        follower = new Follower(catchingUp, settings.interval());
    }

    private static Head end(byte[] lastRecord) {
        return Head.of(RecordReader.read(lastRecord));
    }

    /// Opens the ledger in `database`, which may be empty; indexes that are missing are made.
    ///
    /// @throws LedgerException.Unavailable when the server does not answer
    public static MongoLedgerStore open(MongoDatabase database, MongoLedgerSettings settings) {
        return open(database, COLLECTION, settings);
    }

    /// Opens another log, whose commits are in `collection`.
    ///
    /// @throws LedgerException.Unavailable when the server does not answer
    public static MongoLedgerStore open(
            MongoDatabase database, String collection, MongoLedgerSettings settings) {
        MongoCollection<Document> commits = database.getCollection(collection);
        try {
            commits.createIndexes(CommitDocument.indexes());
        } catch (MongoException e) {
            throw new LedgerException.Unavailable("cannot open the ledger: " + e.getMessage(), e);
        }
        return new MongoLedgerStore(commits, settings);
    }

    @Override
    public Head head() {
        return known.head();
    }

    @Override
    public Past past(Touched touched) {
        catchingUp.run();
        return past(touched, touched.allKeys(), questions.recordedIds(touched.eventIds()));
    }

    /// The unique indexes know the rest: numbers, the ids of events, the beginnings of aggregates.
    /// While MongoDB is silent it is asked all the same: then it is plain that nothing was
    /// recorded.
    @Override
    public Past likelyPast(Touched touched) {
        return silentSince().isPresent() ? past(touched) : past(touched, touched.keys(), Set.of());
    }

    private Past past(Touched touched, Set<String> keys, Set<String> recordedIds) {
        Head head = known.head();
        Map<String, AggregateHead> aggregates = aggregates(keys);
        for (String key : touched.beginnings()) {
            known.aggregate(key).ifPresent(end -> aggregates.put(key, end));
        }
        return new Past(
                head,
                aggregates,
                recordedIds,
                streams(touched.streams()),
                questions.recordedCauses(touched.causes()));
    }

    private Map<String, AggregateHead> aggregates(Set<String> keys) {
        Map<String, AggregateHead> heads = new HashMap<>();
        Set<String> unknown = new HashSet<>();
        for (String key : keys) {
            known.aggregate(key)
                    .ifPresentOrElse(head -> heads.put(key, head), () -> unknown.add(key));
        }
        questions
                .aggregates(unknown)
                .forEach((key, head) -> {
                    known.remember(key, head);
                    heads.put(key, head);
                });
        return heads;
    }

    private Map<String, Long> streams(Set<String> asked) {
        Map<String, Long> streams = new HashMap<>();
        for (String stream : asked) {
            OptionalLong last = known.lastOf(stream);
            if (last.isEmpty()) {
                last = questions.lastOf(stream);
                last.ifPresent(commit -> known.remember(stream, commit));
            }
            last.ifPresent(commit -> streams.put(stream, commit));
        }
        return streams;
    }

    /// When it throws [LedgerException.Unavailable], the same batch may be given again: what of it
    /// is stored is found out then.
    @Override
    public int append(List<Commit> batch) {
        int stored = storing.store(batch);
        if (stored == batch.size()) {
            follower.stored();
        }
        return stored;
    }

    @Override
    public List<byte[]> records(long first, int maxBytes) {
        long last = known.head().number();
        return first > last ? List.of() : questions.records(first, last, maxBytes);
    }

    @Override
    public List<byte[]> records(long[] numbers) {
        return questions.records(numbers);
    }

    @Override
    public long[] commitsOf(String key, long firstSequence) {
        long[] numbers = questions.commitsOf(key, firstSequence);
        if (numbers.length > 0) {
            catchingUp.reach(numbers[numbers.length - 1]);
        }
        return numbers;
    }

    @Override
    public OptionalLong commitHolding(long position) {
        return position < 1 || position > known.head().position()
                ? OptionalLong.empty()
                : questions.commitHolding(position);
    }

    @Override
    public OptionalLong firstCausedBy(String cause) {
        OptionalLong number = questions.firstCausedBy(cause);
        number.ifPresent(catchingUp::reach);
        return number;
    }

    @Override
    public long headAt(Instant moment) {
        return Math.min(questions.lastAt(moment).orElse(0), known.head().number());
    }

    @Override
    public void onGrowth(LongConsumer listener) {
        catchingUp.onGrowth(listener);
    }

    @Override
    public Optional<Instant> silentSince() {
        return follower.silentSince();
    }

    @Override
    public void hurry() {
        patience.end();
    }

    /// The client is to be closed by whoever opened it.
    @Override
    public void close() {
        patience.end();
        follower.close();
    }
}
