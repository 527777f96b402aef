package vn.steerlog.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Runs everything and writes the table. Arguments: where to write it, the standalone application,
/// then `smoke` for a run that only shows that everything runs, and the names of parts when only
/// these are to run: `append`, `jdbc`, `mongo`, `open`, `evidence`, `application`, `query`, `start`
/// (the last on what `query` has filled). `MONGODB_URI` names the server that both sides of the
/// MongoDB comparison use; without it they use one inside this process.
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
        List<String> words = new ArrayList<>(List.of(arguments).subList(2, arguments.length));
        boolean smoke = words.remove("smoke");
        Path folder =
                Files.createTempDirectory(Files.createDirectories(Path.of("target")), "bench");
        try {
            Bench bench =
                    new Bench(smoke ? Scale.SMOKE : Scale.FULL, Path.of(arguments[1]), folder);
            bench.run(words);
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

    @FunctionalInterface
    private interface Part {
        void run() throws Exception;
    }

    /// @param chosen names of parts; all run when there are none
    /// @throws IllegalArgumentException when there is no such part
    private void run(List<String> chosen) throws Exception {
        Map<String, Part> parts = parts();
        if (!parts.keySet().containsAll(chosen)) {
            throw new IllegalArgumentException(
                    "%s: not all of %s".formatted(chosen, parts.keySet()));
        }
        for (Map.Entry<String, Part> part : parts.entrySet()) {
            if (chosen.isEmpty() || chosen.contains(part.getKey())) {
                part.getValue().run();
            }
        }
    }

    private Map<String, Part> parts() {
        Path open = folder.resolve("open");
        Path large = folder.resolve("large");
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("append", () -> new AppendBench(scale, folder, report).run());
        parts.put("jdbc", this::besideJdbc);
        parts.put("mongo", this::besideMongo);
        parts.put("open", () -> new OpenBench(scale, report).run(open));
        parts.put(
                "evidence", () -> new EvidenceBench(scale, report).run(folder.resolve("evidence")));
        parts.put(
                "application",
                () -> new ApplicationBench(scale, report).run(jar, folder.resolve("application")));
        parts.put("query", () -> new QueryBench(scale, report).run(large.resolve("ledger")));
        parts.put("page", () -> new RegisterPageBench(scale, report).run(jar, large));
        parts.put(
                "start",
                () -> new StartBench(scale, report).run(jar, large, folder.resolve("empty")));
        return parts;
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
