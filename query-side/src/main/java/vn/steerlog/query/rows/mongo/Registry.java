package vn.steerlog.query.rows.mongo;

import static vn.steerlog.query.rows.mongo.Asking.ask;
import static vn.steerlog.query.rows.mongo.Asking.tell;

import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;

/// Which stores there are (`row-stores`: `{_id: name, shape, applied, touched, unfinished}`), and
/// which of them serves each shape (`row-views`: `{_id: shape, store: name}`). A store's `applied`
/// is written when all rows up to that commit are; `unfinished` is there until it or another of its
/// shape comes to serve.
final class Registry {
    private static final String ID = "_id";
    private static final String SHAPE = "shape";
    private static final String APPLIED = "applied";
    private static final String TOUCHED = "touched";
    private static final String UNFINISHED = "unfinished";
    private static final String STORE = "store";

    private final MongoCollection<Document> stores;
    private final MongoCollection<Document> views;

    Registry(MongoDatabase database) {
        stores = database.getCollection("row-stores");
        views = database.getCollection("row-views");
    }

    void enter(String name, String shape, Instant now) {
        Document store =
                new Document(ID, name)
                        .append(SHAPE, shape)
                        .append(APPLIED, 0L)
                        .append(TOUCHED, Date.from(now))
                        .append(UNFINISHED, true);
        tell(() -> stores.insertOne(store));
    }

    void strike(String name) {
        tell(() -> stores.deleteOne(new Document(ID, name)));
    }

    /// Says that everything up to `commit` is kept in the store `name`.
    void applied(String name, long commit, Instant now) {
        tell(() ->
                stores.updateOne(
                        new Document(ID, name),
                        Updates.combine(
                                Updates.max(APPLIED, commit),
                                Updates.set(TOUCHED, Date.from(now)))));
    }

    long applied(String name) {
        return ask(() -> {
            Document store = stores.find(new Document(ID, name)).first();
            return store == null ? 0L : store.getLong(APPLIED);
        });
    }

    /// How far every store is.
    Map<String, Long> applied() {
        return ask(() -> {
            Map<String, Long> applied = new HashMap<>();
            stores.find()
                    .forEach(store -> applied.put(store.getString(ID), store.getLong(APPLIED)));
            return applied;
        });
    }

    Optional<String> serving(String shape) {
        return ask(() -> Optional.ofNullable(views.find(new Document(ID, shape)).first()))
                .map(view -> view.getString(STORE));
    }

    /// The stores that serve, by shape.
    Map<String, String> serving() {
        return ask(() ->
                views.find().into(new ArrayList<>()).stream()
                        .collect(
                                Collectors.toMap(
                                        view -> view.getString(ID),
                                        view -> view.getString(STORE))));
    }

    /// Lets `name` serve a shape that nothing serves yet; false when another process was first.
    boolean serveFirst(String shape, String name) {
        return ask(() -> {
            try {
                views.insertOne(new Document(ID, shape).append(STORE, name));
                finish(shape);
                return true;
            } catch (DuplicateKeyException _) {
                return false;
            } catch (MongoWriteException e) {
                if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) {
                    return false;
                }
                throw e;
            }
        });
    }

    /// @param now when the one that served before is let go
    void serve(String shape, String name, Instant now) {
        tell(() -> {
            Document before = views.find(new Document(ID, shape)).first();
            if (before != null) {
                touch(before.getString(STORE), now);
            }
            views.replaceOne(
                    new Document(ID, shape),
                    new Document(ID, shape).append(STORE, name),
                    new ReplaceOptions().upsert(true));
            finish(shape);
        });
    }

    /// Whatever else was begun of the shape has no need to go on.
    private void finish(String shape) {
        stores.updateMany(new Document(SHAPE, shape), Updates.unset(UNFINISHED));
    }

    boolean isUnfinished(String shape) {
        return ask(() ->
                stores.find(new Document(SHAPE, shape).append(UNFINISHED, true)).first() != null);
    }

    private void touch(String name, Instant now) {
        stores.updateOne(new Document(ID, name), Updates.set(TOUCHED, Date.from(now)));
    }

    /// The stores of a projection's shapes that do not serve and that nobody has touched since
    /// `before`.
    List<String> left(String projection, Instant before) {
        var serving = List.copyOf(serving().values());
        return ask(() ->
                stores.find(Filters.lt(TOUCHED, Date.from(before))).into(new ArrayList<>()).stream()
                        .filter(store -> store.getString(SHAPE).startsWith(projection + "/"))
                        .map(store -> store.getString(ID))
                        .filter(name -> !serving.contains(name))
                        .toList());
    }
}
