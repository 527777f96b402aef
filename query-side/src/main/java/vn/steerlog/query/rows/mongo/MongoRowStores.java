package vn.steerlog.query.rows.mongo;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.types.ObjectId;
import vn.steerlog.query.rows.RowStore;
import vn.steerlog.query.rows.RowStores;
import vn.steerlog.query.rows.Shape;

/// Rows in MongoDB, shared by all processes that use the same database: two collections a store,
/// and a register of them. Methods throw [RowsUnavailable] when MongoDB does not answer.
///
/// Writes are on a majority of the servers before they count, and reads see what is. There are no
/// transactions: a store says how far it is after all its rows are there.
public final class MongoRowStores implements RowStores {
    /// How long a store that does not serve is left alone: somebody may be reading or building it.
    private static final Duration LEFT_ALONE = Duration.ofMinutes(10);

    private final MongoDatabase database;
    private final Clock clock;
    private final Registry registry;
    private final Map<String, MongoRowStore<?>> opened = new ConcurrentHashMap<>();

    public MongoRowStores(MongoDatabase database, Clock clock) {
        this.database =
                database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                        .withReadConcern(ReadConcern.MAJORITY)
                        .withReadPreference(ReadPreference.primary());
        this.clock = clock;
        this.registry = new Registry(this.database);
    }

    @Override
    public <R> RowStore<R> open(Shape<R> shape) {
        String shapeName = Fingerprint.of(shape);
        Optional<String> serving = registry.serving(shapeName);
        if (serving.isPresent()) {
            return known(serving.get(), shape);
        }
        RowStore<R> first = fresh(shape);
        if (registry.serveFirst(shapeName, first.name())) {
            return first;
        }
        opened.remove(first.name());
        drop(first.name());
        return known(registry.serving(shapeName).orElseThrow(), shape);
    }

    private <R> RowStore<R> known(String name, Shape<R> shape) {
        Table table = new Table(database, name);
        table.ensureIndexes(shape);
        return remembered(
                new MongoRowStore<>(
                        name, shape, table, this::applied, registry.applied(name), false));
    }

    @Override
    public <R> RowStore<R> fresh(Shape<R> shape) {
        registry.left(shape.projection(), clock.instant().minus(LEFT_ALONE)).forEach(this::drop);
        String name = shape.projection() + "-" + new ObjectId();
        registry.enter(name, Fingerprint.of(shape), clock.instant());
        Table table = new Table(database, name);
        table.ensureIndexes(shape);
        return remembered(new MongoRowStore<>(name, shape, table, this::applied, 0, true));
    }

    private <R> RowStore<R> remembered(MongoRowStore<R> store) {
        opened.put(store.name(), store);
        return store;
    }

    private void applied(String name, long commit) {
        registry.applied(name, commit, clock.instant());
    }

    private void drop(String name) {
        Table.drop(database, name);
        registry.strike(name);
    }

    @Override
    public <R> void serve(Shape<R> shape, RowStore<R> rows) {
        registry.serve(Fingerprint.of(shape), rows.name(), clock.instant());
    }

    @Override
    public boolean isUnfinished(Shape<?> shape) {
        return registry.isUnfinished(Fingerprint.of(shape));
    }

    @Override
    public boolean areShared() {
        return true;
    }

    @Override
    public String claim(Shape<?> shape) {
        return Fingerprint.of(shape);
    }

    @Override
    public void learn() {
        Map<String, Long> applied = registry.applied();
        opened.forEach((name, store) -> {
            Long kept = applied.get(name);
            if (kept != null) {
                store.learn(kept);
            }
        });
    }

    @Override
    public <R> Optional<RowStore<R>> successor(Shape<R> shape, RowStore<R> rows) {
        return registry.serving(Fingerprint.of(shape))
                .filter(name -> !name.equals(rows.name()))
                .map(name -> {
                    opened.remove(rows.name());
                    return known(name, shape);
                });
    }
}
