package vn.steerlog.ledger.mongo;

import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.connection.ClusterConnectionMode;
import com.mongodb.connection.ServerDescription;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.steerlog.ledger.LedgerStore;

/// A server that speaks MongoDB's protocol, for the length of a test run: the one that
/// `MONGODB_URI` names; in the run that is for it, a replica set in a container; else one inside
/// this process.
public final class MongoForTests {
    private static final MongoForTests INSTANCE = new MongoForTests();

    private final Optional<ReplicaSet> containers;
    private final String uri;
    private final MongoClient client;

    private MongoForTests() {
        Optional<String> given = Optional.ofNullable(System.getenv("MONGODB_URI"));
        containers =
                given.isEmpty() && ReplicaSetRun.isThis()
                        ? Optional.of(ReplicaSet.start())
                        : Optional.empty();
        uri = given.orElseGet(this::started);
        client = MongoClients.create(uri);
    }

    /// Does not so much as name a class of containers where there are none: not everybody who uses
    /// this one has Testcontainers.
    private String started() {
        return containers.isPresent() ? containers.get().uri() : startInProcess();
    }

    private static String startInProcess() {
        MongoServer server = new MongoServer(new MemoryBackend());
        server.bind("localhost", 0);
        return server.getConnectionString();
    }

    /// Where the server is, without a database.
    public static String uri() {
        return INSTANCE.uri;
    }

    /// Where a database is.
    public static String uri(String database) {
        return MongoUri.of(uri()).with(database).toString();
    }

    /// Where a database is, behind what listens at `port` of this machine and passes everything on
    /// to [#primary()].
    public static String uriThrough(int port, String database) {
        return MongoUri.of(uri()).with(database).through("127.0.0.1:" + port).toString();
    }

    static MongoClient client() {
        return INSTANCE.client;
    }

    /// The members in containers, when it is these that tests run against.
    static Optional<ReplicaSet> containers() {
        return INSTANCE.containers;
    }

    /// Who takes writes now; waits until somebody does.
    public static ServerAddress primary() {
        return await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> servers().stream().filter(ServerDescription::isPrimary).findFirst(),
                        Optional::isPresent)
                .orElseThrow()
                .getAddress();
    }

    static boolean isReplicaSet() {
        primary();
        return servers().stream().anyMatch(ServerDescription::isReplicaSetMember);
    }

    private static List<ServerDescription> servers() {
        return client().getClusterDescription().getServerDescriptions();
    }

    /// A driver that knows one server only, at `port` of this machine, and is let in as everybody.
    static MongoClientSettings.Builder through(int port) {
        return MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri()))
                .applyToClusterSettings(cluster ->
                        cluster.hosts(List.of(new ServerAddress("127.0.0.1", port)))
                                .mode(ClusterConnectionMode.SINGLE));
    }

    /// A database that nobody has used.
    public static MongoDatabase freshDatabase() {
        return client().getDatabase("test-" + UUID.randomUUID());
    }

    /// A store that nobody has used.
    public static LedgerStore freshStore() {
        return store(freshDatabase());
    }

    /// The store in `database`.
    public static LedgerStore store(MongoDatabase database) {
        return MongoLedgerStore.open(database, MongoLedgerSettings.DEFAULT);
    }
}
