package vn.steerlog.ledger.mongo;

import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static vn.steerlog.ledger.mongo.CommitDocument.AT;
import static vn.steerlog.ledger.mongo.CommitDocument.CAUSE;
import static vn.steerlog.ledger.mongo.CommitDocument.IDS;
import static vn.steerlog.ledger.mongo.CommitDocument.KEY;
import static vn.steerlog.ledger.mongo.CommitDocument.NUMBER;
import static vn.steerlog.ledger.mongo.CommitDocument.PLACES;
import static vn.steerlog.ledger.mongo.CommitDocument.PLACE_KEY;
import static vn.steerlog.ledger.mongo.CommitDocument.PLACE_STREAM;
import static vn.steerlog.ledger.mongo.CommitDocument.POSITION;
import static vn.steerlog.ledger.mongo.CommitDocument.RECORD;
import static vn.steerlog.ledger.mongo.CommitDocument.SEQUENCE;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.steerlog.ledger.AggregateHead;
import vn.steerlog.ledger.LedgerException;
import vn.steerlog.ledger.Place;

/// What is asked of the collection of commits. Every answer is on a majority of the servers and
/// comes from the primary; what can be asked by exact number is.
///
/// Methods throw [LedgerException.Unavailable] when MongoDB cannot be asked.
final class Questions {
    private static final int SMALLEST_RECORD = 256;
    private static final int LARGE_RECORD = 1 << 16;
    private static final int MOST_AT_ONCE = 1000;
    private static final long LINEARIZABLE_SECONDS = 10;

    private final MongoCollection<Document> majority;
    private final MongoCollection<Document> linearizable;
    private final Patience patience;

    /// How large records were lately: tells how many to ask for at once.
    private volatile int usualBytes = LARGE_RECORD;

    Questions(MongoCollection<Document> commits, Patience patience) {
        this.patience = patience;
        MongoCollection<Document> primary = commits.withReadPreference(ReadPreference.primary());
        majority = primary.withReadConcern(ReadConcern.MAJORITY);
        linearizable = primary.withReadConcern(ReadConcern.LINEARIZABLE);
    }

    /// The record of the last commit, as of now and no earlier.
    Optional<byte[]> lastRecord() {
        return patience.ask(() ->
                Optional.ofNullable(
                                linearizable
                                        .find()
                                        .sort(descending(NUMBER))
                                        .projection(include(RECORD))
                                        .maxTime(LINEARIZABLE_SECONDS, TimeUnit.SECONDS)
                                        .first())
                        .map(CommitDocument::record));
    }

    /// The record of the commit `number`, as of now and no earlier.
    Optional<byte[]> recordNow(long number) {
        return patience.ask(() ->
                Optional.ofNullable(
                                linearizable
                                        .find(eq(NUMBER, number))
                                        .projection(include(RECORD))
                                        .maxTime(LINEARIZABLE_SECONDS, TimeUnit.SECONDS)
                                        .first())
                        .map(CommitDocument::record));
    }

    Optional<byte[]> record(long number) {
        return patience.ask(() ->
                Optional.ofNullable(
                                majority.find(eq(NUMBER, number))
                                        .projection(include(RECORD))
                                        .first())
                        .map(CommitDocument::record));
    }

    /// As [vn.steerlog.ledger.LedgerStore#records(long, int)], up to commit `last`.
    List<byte[]> records(long first, long last, int maxBytes) {
        long most = Math.clamp(maxBytes / usualBytes, 1, MOST_AT_ONCE);
        List<Long> numbers =
                LongStream.rangeClosed(first, Math.min(last, first + most - 1)).boxed().toList();
        return patience.ask(() -> {
            List<byte[]> records = new ArrayList<>();
            long bytes = 0;
            try (MongoCursor<Document> cursor = inOrder(numbers)) {
                while (cursor.hasNext()) {
                    byte[] record = expected(cursor.next(), first + records.size());
                    bytes += record.length;
                    if (bytes > maxBytes && !records.isEmpty()) {
                        break;
                    }
                    records.add(record);
                }
            }
            if (!records.isEmpty()) {
                usualBytes = Math.max(SMALLEST_RECORD, (int) (bytes / records.size()));
            }
            return records;
        });
    }

    List<byte[]> records(long[] numbers) {
        Map<Long, byte[]> found = new HashMap<>();
        for (int from = 0; from < numbers.length; from += MOST_AT_ONCE) {
            List<Long> some =
                    LongStream.of(numbers).skip(from).limit(MOST_AT_ONCE).boxed().toList();
            all(in(NUMBER, some), include(RECORD))
                    .forEach(document ->
                            found.put(
                                    CommitDocument.number(document),
                                    CommitDocument.record(document)));
        }
        return LongStream.of(numbers)
                .mapToObj(number ->
                        Optional.ofNullable(found.get(number)).orElseThrow(() -> missing(number)))
                .toList();
    }

    private MongoCursor<Document> inOrder(List<Long> numbers) {
        return majority.find(in(NUMBER, numbers))
                .projection(include(RECORD))
                .sort(ascending(NUMBER))
                .iterator();
    }

    private static byte[] expected(Document document, long number) {
        if (CommitDocument.number(document) != number) {
            throw missing(number);
        }
        return CommitDocument.record(document);
    }

    private static LedgerException.Damaged missing(long number) {
        return new LedgerException.Damaged("commit " + number + " is missing");
    }

    Map<String, AggregateHead> aggregates(Set<String> keys) {
        Map<String, AggregateHead> heads = new HashMap<>();
        if (!keys.isEmpty()) {
            for (Document document : all(in(PLACE_KEY, keys), include(PLACES))) {
                long commit = CommitDocument.number(document);
                for (Place place : CommitDocument.places(document)) {
                    if (keys.contains(place.key())) {
                        heads.merge(
                                place.key(),
                                new AggregateHead(place.stream(), place.sequence(), commit),
                                Questions::later);
                    }
                }
            }
        }
        return heads;
    }

    private static AggregateHead later(AggregateHead one, AggregateHead other) {
        return one.sequence() < other.sequence() ? other : one;
    }

    Set<String> recordedIds(Set<String> asked) {
        Set<String> recorded = new HashSet<>();
        if (!asked.isEmpty()) {
            all(in(IDS, asked), include(IDS))
                    .forEach(document -> recorded.addAll(document.getList(IDS, String.class)));
        }
        recorded.retainAll(asked);
        return recorded;
    }

    Set<String> recordedCauses(Set<String> asked) {
        Set<String> recorded = new HashSet<>();
        if (!asked.isEmpty()) {
            all(in(CAUSE, asked), include(CAUSE))
                    .forEach(document -> recorded.add(document.getString(CAUSE)));
        }
        return recorded;
    }

    long[] commitsOf(String key, long firstSequence) {
        Bson place = new Document(KEY, key).append(SEQUENCE, new Document("$gte", firstSequence));
        return all(elemMatch(PLACES, place), include(NUMBER)).stream()
                .mapToLong(CommitDocument::number)
                .sorted()
                .toArray();
    }

    OptionalLong lastOf(String stream) {
        return first(eq(PLACE_STREAM, stream), descending(NUMBER));
    }

    OptionalLong firstCausedBy(String cause) {
        return first(eq(CAUSE, cause), ascending(NUMBER));
    }

    OptionalLong commitHolding(long position) {
        return first(lte(POSITION, position), descending(POSITION));
    }

    OptionalLong lastAt(Instant moment) {
        return first(lte(AT, CommitDocument.micros(moment)), descending(AT, NUMBER));
    }

    private OptionalLong first(Bson filter, Bson order) {
        Document found =
                patience.ask(() ->
                        Optional.ofNullable(
                                        majority.find(filter)
                                                .sort(order)
                                                .projection(include(NUMBER))
                                                .first())
                                .orElseGet(Document::new));
        return found.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(CommitDocument.number(found));
    }

    private List<Document> all(Bson filter, Bson fields) {
        return patience.ask(() -> majority.find(filter).projection(fields).into(new ArrayList<>()));
    }
}
