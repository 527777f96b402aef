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
        Path folder = Files.createTempDirectory(Path.of("target"), "bench");
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
        new ApplicationBench(scale, report).run(jar, folder.resolve("application"));
        new QueryBench(scale, report).run(folder.resolve("large").resolve("ledger"));
        new StartBench(scale, report).run(jar, folder.resolve("large"));
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
                EngineBench.fill(ours, events);
                EngineBench.fill(theirs, events);
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
            try (Peer ours = Peer.ledgerInMongo(client, fresh());
                    Peer theirs = Peer.axonMongo(client, fresh())) {
                EngineBench.fill(ours, scale.few());
                EngineBench.fill(theirs, scale.few());
                engines.replay(ours, theirs, scale.few(), "");
                engines.load(ours, theirs);
            }
        } finally {
            server.shutdownNow();
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
