package vn.steerlog.ledger.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.UUID;
import vn.steerlog.ledger.LedgerStore;

/// A server that speaks MongoDB's protocol, for the length of a test run: the one that
/// `MONGODB_URI` names, or one inside this process.
public final class MongoForTests {
    private static final MongoForTests INSTANCE = new MongoForTests();

    private final String uri =
            Optional.ofNullable(System.getenv("MONGODB_URI")).orElseGet(MongoForTests::start);
    private final MongoClient client = MongoClients.create(uri);

    private MongoForTests() {}

    private static String start() {
        MongoServer server = new MongoServer(new MemoryBackend());
        server.bind("localhost", 0);
        return server.getConnectionString();
    }

    /// Where the server is, without a database.
    public static String uri() {
        return INSTANCE.uri;
    }

    static InetSocketAddress address() {
        ServerAddress address =
                new ServerAddress(new ConnectionString(uri()).getHosts().getFirst());
        return new InetSocketAddress(address.getHost(), address.getPort());
    }

    /// A database that nobody has used.
    public static MongoDatabase freshDatabase() {
        return INSTANCE.client.getDatabase("test-" + UUID.randomUUID());
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
