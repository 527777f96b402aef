package vn.steerlog.ledger.checkpoint;

import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import vn.steerlog.ledger.LedgerException;

/// Checkpoints in a collection: `{_id: <size>, note: "…", tokens: [<bytes>]}`. Whoever changes a
/// document says what he read; when somebody was faster, he reads again. Keys in another one:
/// `{_id: <vkey>, line: "<vkey> <since> <size>"}`.
public final class MongoCheckpointStore implements CheckpointStore {
    /// The collection.
    public static final String COLLECTION = "checkpoints";

    /// The collection of keys.
    public static final String KEYS = "verifierKeys";

    private static final String LINE = "line";
    private static final String SIZE = "_id";
    private static final String NOTE = "note";
    private static final String TOKENS = "tokens";

    private final MongoCollection<Document> checkpoints;
    private final MongoCollection<Document> keys;

    public MongoCheckpointStore(MongoDatabase database) {
        checkpoints = collection(database, COLLECTION);
        keys = collection(database, KEYS);
    }

    private static MongoCollection<Document> collection(MongoDatabase database, String name) {
        return database.getCollection(name)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY);
    }

    @Override
    public void keepKey(KeptKey key) {
        Document document = new Document(SIZE, key.key().toString()).append(LINE, key.line());
        asked(() -> isInserted(keys, document));
    }

    @Override
    public List<KeptKey> keys() {
        List<Document> found = asked(() -> keys.find().into(new ArrayList<>()));
        try {
            return found.stream()
                    .map(document -> KeptKey.parse(document.get(LINE, "")))
                    .sorted(Comparator.comparingLong(KeptKey::size).thenComparing(KeptKey::since))
                    .toList();
        } catch (MalformedNote e) {
            throw new KeyTrouble(KeyTrouble.Kind.LIST_DAMAGED, Path.of(KEYS), e);
        }
    }

    @Override
    public KeptCheckpoint keep(SignedNote note) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        return asked(() -> {
            while (!isKept(checkpoint.size(), note)) {
                Thread.onSpinWait();
            }
            return at(checkpoint.size()).orElseThrow();
        });
    }

    private boolean isKept(long size, SignedNote note) {
        Optional<KeptCheckpoint> known = at(size);
        if (known.isEmpty()) {
            return isInserted(checkpoints, new Document(SIZE, size).append(NOTE, note.toString()));
        }
        SignedNote merged = Merging.merged(known.get().note(), note);
        Document asRead = new Document(SIZE, size).append(NOTE, known.get().note().toString());
        Document change = new Document("$set", new Document(NOTE, merged.toString()));
        return checkpoints.updateOne(asRead, change).getMatchedCount() == 1;
    }

    private static boolean isInserted(MongoCollection<Document> where, Document document) {
        try {
            where.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void keepToken(long size, byte[] token) {
        Document change = new Document("$push", new Document(TOKENS, new Binary(token)));
        asked(() -> checkpoints.updateOne(new Document(SIZE, size), change));
    }

    @Override
    public Optional<KeptCheckpoint> at(long size) {
        return first(new Document(SIZE, size), ascending(SIZE));
    }

    @Override
    public Optional<KeptCheckpoint> firstFrom(long size) {
        return first(gte(SIZE, size), ascending(SIZE));
    }

    @Override
    public Optional<KeptCheckpoint> latest() {
        return first(new Document(), descending(SIZE));
    }

    private Optional<KeptCheckpoint> first(Bson filter, Bson order) {
        return asked(() -> Optional.ofNullable(checkpoints.find(filter).sort(order).first()))
                .map(MongoCheckpointStore::read);
    }

    @Override
    public List<KeptCheckpoint> before(long size, int most) {
        List<Document> found =
                asked(() ->
                        checkpoints
                                .find(lt(SIZE, size))
                                .sort(descending(SIZE))
                                .limit(most)
                                .into(new ArrayList<>()));
        return found.stream().map(MongoCheckpointStore::read).toList();
    }

    private static KeptCheckpoint read(Document document) {
        try {
            return new KeptCheckpoint(
                    SignedNote.parse(document.get(NOTE, "")),
                    document.getList(TOKENS, Binary.class, List.of()).stream()
                            .map(Binary::getData)
                            .toList());
        } catch (MalformedNote e) {
            throw new CheckpointDamaged(document.getLong(SIZE), e);
        }
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (MongoException e) {
            throw new LedgerException.Unavailable("checkpoints: " + e.getMessage(), e);
        }
    }
}
