package vn.steerlog.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Runs everything and writes the table. Arguments: where to write it, the standalone application,
/// and `smoke` for a run that only shows that everything runs. `MONGODB_URI` names the server that
/// both sides of the MongoDB comparison use; without it they use one inside this process.
public final class Bench {
    private static final int USUAL_COMMIT = 5;

    private final Scale scale;
    private final Path jar;
    private final Path folder;
    private final Report report = new Report();
    private final EngineBench engines;

    private Bench(Scale scale, Path jar, Path folder) {
        this.scale = scale;
        this.jar = jar;
        this.folder = folder;
        this.engines = new EngineBench(scale, report);
    }

    public static void main(String[] arguments) throws Exception {
        // Axon reads this one from the system properties only
        System.setProperty("disable-axoniq-console-message", "true");
        boolean smoke = arguments.length > 2 && arguments[2].equals("smoke");
        Path folder =
                Files.createTempDirectory(Files.createDirectories(Path.of("target")), "bench");
        try {
            Bench bench =
                    new Bench(smoke ? Scale.SMOKE : Scale.FULL, Path.of(arguments[1]), folder);
            bench.run();
            bench.report.write(Path.of(arguments[0]));
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void run() throws Exception {
        new AppendBench(scale, folder, report).run();
        besideJdbc();
        besideMongo();
        new OpenBench(scale, report).run(folder.resolve("open"));
        new EvidenceBench(scale, report).run(folder.resolve("open"), folder.resolve("evidence"));
        new ApplicationBench(scale, report).run(jar, folder.resolve("application"));
        new QueryBench(scale, report).run(folder.resolve("large").resolve("ledger"));
        new StartBench(scale, report).run(jar, folder.resolve("large"), folder.resolve("empty"));
    }

    private void besideJdbc() throws IOException {
        try (Peer ours = Peer.segments(folder.resolve("ours"));
                Peer theirs = Peer.jdbc(folder.resolve("jdbc"))) {
            engines.append(ours, theirs, "≥ 5");
            engines.load(ours, theirs);
        }
        for (int events : new int[] {scale.few(), scale.many()}) {
            try (Peer ours = Peer.segments(folder.resolve("ours-" + events));
                    Peer theirs = Peer.jdbc(folder.resolve("jdbc-" + events))) {
                EngineBench.fill(ours, events, 500);
                EngineBench.fill(theirs, events, 500);
                engines.replay(ours, theirs, events, "≥ 5");
            }
        }
    }

    private void besideMongo() {
        Optional<String> uri = Optional.ofNullable(System.getenv("MONGODB_URI"));
        MongoServer server = new MongoServer(new MemoryBackend());
        try (MongoClient client = MongoClients.create(uri.orElseGet(() -> started(server)))) {
            try (Peer ours = Peer.ledgerInMongo(client, fresh());
                    Peer theirs = Peer.axonMongo(client, fresh())) {
                engines.append(ours, theirs, "≥ 3");
            }
            replayBoth(client, scale.few());
            if (uri.isPresent()) {
                replayBoth(client, scale.many());
            } else {
                replayAlone(client, scale.many() / 10);
            }
        } finally {
            server.shutdownNow();
        }
    }

    private void replayBoth(MongoClient client, int events) {
        try (Peer ours = Peer.ledgerInMongo(client, fresh());
                Peer theirs = Peer.axonMongo(client, fresh())) {
            EngineBench.fill(ours, events, USUAL_COMMIT);
            EngineBench.fill(theirs, events, USUAL_COMMIT);
            engines.replay(ours, theirs, events, "");
            engines.catchUp(ours, events);
            engines.load(ours, theirs);
        }
    }

    /// The server inside this process has no index for the peer's queries, with many events each of
    /// which takes minutes, and is too slow to be filled with as many as a real one.
    private void replayAlone(MongoClient client, int events) {
        try (Peer ours = Peer.ledgerInMongo(client, fresh())) {
            EngineBench.fill(ours, events, USUAL_COMMIT);
            engines.replay(ours, events, "axon-mongo: only on a server at `MONGODB_URI`");
            engines.catchUp(ours, events);
        }
    }

    private static String started(MongoServer server) {
        server.bind("localhost", 0);
        return server.getConnectionString();
    }

    private static String fresh() {
        return "bench-" + UUID.randomUUID();
    }
}
