package vn.steerlog.bench;

import com.mongodb.client.MongoClient;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.HsqlEventTableFactory;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.MongoEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.LedgerStore;
import vn.steerlog.ledger.axon.LedgerEventStorageEngine;
import vn.steerlog.ledger.mongo.MongoLedgerSettings;
import vn.steerlog.ledger.mongo.MongoLedgerStore;
import vn.steerlog.ledger.segment.SegmentFileStore;

/// A storage engine of Axon, ours or another's, to be measured in the same way.
///
/// @param name as it stands in the table
/// @param filling what is filled with a great many events that nobody measures may be safe only at
///   the end
record Peer(
        String name, EventStorageEngine engine, Consumer<Runnable> filling, AutoCloseable resources)
        implements AutoCloseable {
    private static final Serializer JSON = Jackson3Serializer.builder().build();

    static Peer segments(Path folder) {
        return ledger("segment file", SegmentFileStore.open(folder));
    }

    static Peer ledgerInMongo(MongoClient client, String database) {
        return ledger(
                "ledger in MongoDB",
                MongoLedgerStore.open(client.getDatabase(database), MongoLedgerSettings.DEFAULT));
    }

    private static Peer ledger(String name, LedgerStore store) {
        Ledger ledger = Ledger.open(store, Clock.systemUTC());
        return new Peer(
                name,
                LedgerEventStorageEngine.builder().ledger(ledger).build(),
                Runnable::run,
                ledger);
    }

    /// HSQLDB in a file that is flushed at each commit, as a log must be.
    static Peer jdbc(Path folder) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(
                "jdbc:hsqldb:file:"
                        + folder.resolve("db")
                        + ";hsqldb.default_table_type=cached;hsqldb.tx=mvcc"
                        + ";hsqldb.write_delay=false;shutdown=true");
        pool.setMaximumPoolSize(20);
        HikariDataSource source = new HikariDataSource(pool);
        JdbcEventStorageEngine engine =
                JdbcEventStorageEngine.builder()
                        .connectionProvider(
                                new UnitOfWorkAwareConnectionProviderWrapper(
                                        new DataSourceConnectionProvider(source)))
                        .transactionManager(NoTransactionManager.instance())
                        .eventSerializer(JSON)
                        .snapshotSerializer(JSON)
                        .build();
        engine.createSchema(new Inlined());
        return new Peer("Axon JDBC on HSQLDB", engine, fill -> fillUnlogged(source, fill), source);
    }

    private static void fillUnlogged(DataSource source, Runnable fill) {
        execute(source, "SET FILES LOG FALSE");
        fill.run();
        execute(source, "SET FILES LOG TRUE");
        execute(source, "CHECKPOINT");
    }

    private static void execute(DataSource source, String statement) {
        try (Connection connection = source.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    static Peer axonMongo(MongoClient client, String database) {
        MongoEventStorageEngine engine =
                MongoEventStorageEngine.builder()
                        .mongoTemplate(
                                DefaultMongoTemplate.builder()
                                        .mongoDatabase(client, database)
                                        .build())
                        .eventSerializer(JSON)
                        .snapshotSerializer(JSON)
                        .build();
        return new Peer("axon-mongo", engine, Runnable::run, () -> {});
    }

    /// Events in their rows, which is much faster there than in a file of large objects.
    private static final class Inlined extends HsqlEventTableFactory {
        @Override
        protected String payloadType() {
            return "VARBINARY(65536)";
        }
    }

    @Override
    public void close() {
        try {
            resources.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
