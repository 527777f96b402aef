package vn.steerlog.query.rows.mongo;

import static com.mongodb.client.model.Filters.in;
import static vn.steerlog.query.rows.mongo.Asking.ask;
import static vn.steerlog.query.rows.mongo.Asking.tell;
import static vn.steerlog.query.rows.mongo.RowDocument.FROM;
import static vn.steerlog.query.rows.mongo.RowDocument.ID;
import static vn.steerlog.query.rows.mongo.RowDocument.KEY;
import static vn.steerlog.query.rows.mongo.RowDocument.UNTIL;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.steerlog.query.rows.Shape;

/// The two collections of one store. Rows that held before are stored before the row that takes
/// their place, and readers look in the other order: a row that is being closed is seen at least
/// once.
///
/// What is stored of one commit is the same whoever folds it, so several may store it at the same
/// time, and one who is late changes nothing: a closed interval is stored once, and a current row
/// gives way only to a later one.
final class Table {
    private static final int AT_ONCE = 1_000;
    private static final int DUPLICATE_TRIES = 8;

    private final MongoCollection<Document> current;
    private final MongoCollection<Document> past;

    Table(MongoDatabase database, String name) {
        current = database.getCollection(current(name));
        past = database.getCollection(past(name));
    }

    private static String current(String name) {
        return "rows." + name;
    }

    private static String past(String name) {
        return "rows." + name + ".past";
    }

    static void drop(MongoDatabase database, String name) {
        tell(() -> {
            database.getCollection(current(name)).drop();
            database.getCollection(past(name)).drop();
        });
    }

    void ensureIndexes(Shape<?> shape) {
        tell(() -> {
            current.createIndexes(RowDocument.currentIndexes(shape));
            past.createIndexes(RowDocument.pastIndexes(shape));
        });
    }

    Optional<Document> current(Object key) {
        return ask(() -> Optional.ofNullable(current.find(new Document(ID, key)).first()));
    }

    Map<String, Document> current(Collection<String> keys) {
        List<String> all = List.copyOf(keys);
        return ask(() -> {
            List<Document> found = new ArrayList<>();
            for (int from = 0; from < all.size(); from += AT_ONCE) {
                current.find(in(ID, all.subList(from, Math.min(all.size(), from + AT_ONCE))))
                        .into(found);
            }
            return found.stream().collect(Collectors.toMap(RowDocument::key, it -> it));
        });
    }

    Optional<Document> past(String key, long commit) {
        Document asked = heldAsOf(commit).append(KEY, key);
        return ask(() -> Optional.ofNullable(past.find(asked).first()));
    }

    List<Document> story(String key) {
        return ask(() -> past.find(new Document(KEY, key)).into(new ArrayList<>()));
    }

    /// Every row as of `commit`, some of them twice.
    void each(long commit, Document filter, Consumer<Document> visit) {
        tell(() -> {
            visit(current.find(new Document(filter).append(FROM, upTo(commit))), visit);
            Document held = new Document(filter);
            held.putAll(heldAsOf(commit));
            visit(past.find(held), visit);
        });
    }

    /// What began or ended with a commit after `after` up to and including `upTo`, some of it
    /// twice.
    void touched(long after, long upTo, Consumer<Document> visit) {
        Document stretch = new Document("$gt", after).append("$lte", upTo);
        tell(() -> {
            visit(current.find(new Document(FROM, stretch)), visit);
            visit(past.find(new Document(FROM, stretch)), visit);
            visit(past.find(new Document(UNTIL, stretch)), visit);
        });
    }

    private static Document heldAsOf(long commit) {
        return new Document(FROM, upTo(commit)).append(UNTIL, new Document("$gt", commit));
    }

    private static Document upTo(long commit) {
        return new Document("$lte", commit);
    }

    private static void visit(FindIterable<Document> found, Consumer<Document> visit) {
        try (MongoCursor<Document> cursor = found.batchSize(AT_ONCE).iterator()) {
            cursor.forEachRemaining(visit);
        }
    }

    void close(List<Document> closed) {
        for (int from = 0; from < closed.size(); from += AT_ONCE) {
            List<Document> some = closed.subList(from, Math.min(closed.size(), from + AT_ONCE));
            tell(() -> {
                try {
                    past.insertMany(some, new InsertManyOptions().ordered(false));
                } catch (MongoBulkWriteException e) {
                    duplicates(e); // closed already, by this process before or by another
                }
            });
        }
    }

    void set(List<Document> rows) {
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            List<Document> some = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
            tell(() -> setSome(some));
        }
    }

    /// A duplicate key says that the row is there with the same commit or a later one, or that
    /// another process stored an earlier one just now.
    private void setSome(List<Document> rows) {
        List<Document> left = rows;
        for (int tries = 0; !left.isEmpty(); tries++) {
            try {
                current.bulkWrite(
                        left.stream().map(Table::replacement).toList(),
                        new BulkWriteOptions().ordered(false));
                return;
            } catch (MongoBulkWriteException e) {
                if (tries == DUPLICATE_TRIES) {
                    throw e;
                }
                left = earlierStored(left, duplicates(e));
            }
        }
    }

    private List<Document> earlierStored(List<Document> rows, Set<Integer> places) {
        List<Document> refused = places.stream().map(rows::get).toList();
        Bson keys = in(ID, refused.stream().map(RowDocument::key).toList());
        Map<String, Long> stored =
                current.find(keys).into(new ArrayList<>()).stream()
                        .collect(Collectors.toMap(RowDocument::key, RowDocument::from));
        return refused.stream()
                .filter(row ->
                        stored.getOrDefault(RowDocument.key(row), 0L) < RowDocument.from(row))
                .toList();
    }

    private static WriteModel<Document> replacement(Document row) {
        Document earlier =
                new Document(ID, RowDocument.key(row))
                        .append(FROM, new Document("$lt", RowDocument.from(row)));
        return new ReplaceOneModel<>(earlier, row, new ReplaceOptions().upsert(true));
    }

    /// Which of the writes met what is there already.
    private static Set<Integer> duplicates(MongoBulkWriteException failure) {
        Set<Integer> places = new HashSet<>();
        for (BulkWriteError error : failure.getWriteErrors()) {
            if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw failure;
            }
            places.add(error.getIndex());
        }
        if (failure.getWriteConcernError() != null) {
            throw failure;
        }
        return places;
    }
}
