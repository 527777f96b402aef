package vn.steerlog.ledger.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.testcontainers.containers.Container.ExecResult;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/// Three members of a replica set. All three run in one container, at the same ports inside as
/// outside, because members are known to each other and to clients by one address.
final class ReplicaSet {
    /// As in `docker/compose.yaml`.
    static final String IMAGE = "mongo:8.0.17";

    private static final String UP = "all members are up";

    private final List<Integer> ports;
    private final GenericContainer<?> container;

    private ReplicaSet(List<Integer> ports) {
        this.ports = ports;
        this.container = container(ports);
    }

    /// Runs until this process ends; then Testcontainers removes it.
    static ReplicaSet start() {
        ReplicaSet set = new ReplicaSet(freePorts(3));
        set.container.start();
        set.initiate();
        return set;
    }

    static GenericContainer<?> container(List<Integer> ports) {
        String members = ports.stream().map(ReplicaSet::member).collect(Collectors.joining(" && "));
        GenericContainer<?> container =
                new GenericContainer<>(IMAGE)
                        .withCommand(
                                "bash", "-c", members + " && echo " + UP + " && sleep infinity")
                        .waitingFor(Wait.forLogMessage(".*" + UP + ".*\\s", 1));
        container.setPortBindings(
                ports.stream().map(port -> "127.0.0.1:" + port + ":" + port).toList());
        return container;
    }

    /// Starts a member, or starts it again, and waits until it can be connected to.
    private static String member(int port) {
        return ("mkdir -p /tmp/%1$d && mongod --fork --replSet rs0 --port %1$d --bind_ip_all"
                        + " --dbpath /tmp/%1$d --logpath /tmp/%1$d.log --pidfilepath /tmp/%1$d.pid"
                        + " --wiredTigerCacheSizeGB 0.25")
                .formatted(port);
    }

    /// An election takes ten seconds of silence by default, which is more than tests need.
    private void initiate() {
        List<Document> members =
                IntStream.range(0, ports.size())
                        .mapToObj(i ->
                                new Document("_id", i).append("host", "127.0.0.1:" + ports.get(i)))
                        .toList();
        Document configuration =
                new Document("_id", "rs0")
                        .append("members", members)
                        .append("settings", new Document("electionTimeoutMillis", 2000));
        String first = "mongodb://127.0.0.1:" + ports.getFirst() + "/?directConnection=true";
        try (MongoClient client = MongoClients.create(first)) {
            client.getDatabase("admin").runCommand(new Document("replSetInitiate", configuration));
        }
    }

    String uri() {
        return ports.stream()
                .map(port -> "127.0.0.1:" + port)
                .collect(Collectors.joining(",", "mongodb://", "/?replicaSet=rs0"));
    }

    /// As a member dies whose machine dies.
    void kill(int port) {
        run("kill -9 $(cat /tmp/" + port + ".pid)");
    }

    void startAgain(int port) {
        run(member(port));
    }

    private void run(String command) {
        try {
            ExecResult done = container.execInContainer("bash", "-c", command);
            if (done.getExitCode() != 0) {
                throw new IllegalStateException(done.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<Integer> freePorts(int count) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                held.add(new ServerSocket(0));
            }
            List<Integer> ports = held.stream().map(ServerSocket::getLocalPort).toList();
            for (ServerSocket socket : held) {
                socket.close();
            }
            return ports;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
