package vn.steerlog.ledger.mongo;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.LedgerException;
import vn.steerlog.ledger.Place;
import vn.steerlog.ledger.RecordedEvent;

/// A commit as a document: the record's bytes, which are what counts, and beside them what the
/// commit must be found by.
///
/// ```
/// {_id: 42, p: 101, at: <µs>, cause: "…", ids: ["…"],
///  places: [{key: "…", seq: 0, stream: "Task"}], record: <bytes>}
/// ```
///
/// `p` is the position of its first event and `at` counts microseconds since 1970. `places` is
/// absent when none of the events belongs to an aggregate.
final class CommitDocument {
    static final String NUMBER = "_id";
    static final String POSITION = "p";
    static final String AT = "at";
    static final String CAUSE = "cause";
    static final String IDS = "ids";
    static final String PLACES = "places";
    static final String KEY = "key";
    static final String SEQUENCE = "seq";
    static final String STREAM = "stream";
    static final String RECORD = "record";
    static final String PLACE_KEY = PLACES + "." + KEY;
    static final String PLACE_SEQUENCE = PLACES + "." + SEQUENCE;
    static final String PLACE_STREAM = PLACES + "." + STREAM;

    private CommitDocument() {}

    /// The indexes that the store's questions need. The unique ones guard again what the ledger has
    /// checked: an event is recorded once, and a place in an aggregate is taken once.
    static List<IndexModel> indexes() {
        return List.of(
                new IndexModel(ascending(POSITION)),
                new IndexModel(ascending(IDS), new IndexOptions().unique(true)),
                new IndexModel(
                        ascending(PLACE_KEY, PLACE_SEQUENCE),
                        new IndexOptions().unique(true).sparse(true)),
                new IndexModel(ascending(PLACE_STREAM, NUMBER)),
                new IndexModel(ascending(CAUSE, NUMBER)),
                new IndexModel(ascending(AT, NUMBER)));
    }

    static Document of(Commit commit) {
        Document document =
                new Document(NUMBER, commit.number())
                        .append(POSITION, commit.events().getFirst().position())
                        .append(AT, micros(commit.at()))
                        .append(CAUSE, commit.cause())
                        .append(IDS, commit.events().stream().map(RecordedEvent::id).toList());
        List<Document> places =
                commit.events().stream()
                        .flatMap(event -> event.place().stream())
                        .map(CommitDocument::place)
                        .toList();
        if (!places.isEmpty()) {
            document.append(PLACES, places);
        }
        return document.append(RECORD, new Binary(commit.bytes()));
    }

    private static Document place(Place place) {
        return new Document(KEY, place.key())
                .append(SEQUENCE, place.sequence())
                .append(STREAM, place.stream());
    }

    /// Whole microseconds since 1970, rounded down; the nearest that a `long` holds for moments
    /// further away.
    static long micros(Instant moment) {
        try {
            return Math.addExact(
                    Math.multiplyExact(moment.getEpochSecond(), 1_000_000L),
                    moment.getNano() / 1000);
        } catch (ArithmeticException outOfRange) {
            return moment.getEpochSecond() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    static long number(Document document) {
        return require(document, document.getLong(NUMBER), NUMBER);
    }

    static long position(Document document) {
        return require(document, document.getLong(POSITION), POSITION);
    }

    /// @throws LedgerException.Damaged when there is no record in it
    static byte[] record(Document document) {
        return require(document, document.get(RECORD, Binary.class), RECORD).getData();
    }

    static List<Place> places(Document document) {
        return document.getList(PLACES, Document.class, List.of()).stream()
                .map(place ->
                        new Place(
                                require(document, place.getString(STREAM), STREAM),
                                require(document, place.getString(KEY), KEY),
                                require(document, place.getLong(SEQUENCE), SEQUENCE)))
                .toList();
    }

    private static <T> T require(Document document, @Nullable T value, String field) {
        if (value == null) {
            throw new LedgerException.Damaged(
                    "commit " + document.get(NUMBER) + " has no field " + field);
        }
        return value;
    }
}
