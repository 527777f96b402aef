package vn.steerlog.ledger.mongo;

import com.mongodb.MongoClientSettings;
import com.mongodb.ServerAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// A way to the MongoDB server of the tests that can be shut and opened again.
public final class Gate implements AutoCloseable {
    private final ServerAddress server;
    private final ServerSocket door;
    private final Set<Socket> passing = ConcurrentHashMap.newKeySet();
    private volatile boolean shut;

    public Gate() {
        server = MongoForTests.primary();
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::admit);
    }

    /// A driver behind the gate, one that is impatient.
    public MongoClientSettings settings() {
        return MongoForTests.through(door.getLocalPort())
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(300, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(300, TimeUnit.MILLISECONDS))
                .applyToServerSettings(
                        server -> server.heartbeatFrequency(500, TimeUnit.MILLISECONDS))
                .build();
    }

    public void shut() {
        shut = true;
        passing.forEach(Gate::hangUp);
        passing.clear();
    }

    public void open() {
        shut = false;
    }

    private void admit() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                if (shut) {
                    hangUp(client);
                    continue;
                }
                Socket inside = new Socket(server.getHost(), server.getPort());
                passing.add(client);
                passing.add(inside);
                pump(client, inside);
                pump(inside, client);
            } catch (IOException _) {
                // closed, or the client has gone
            }
        }
    }

    private static void pump(Socket from, Socket to) {
        Thread.ofVirtual()
                .start(() -> {
                    try {
                        from.getInputStream().transferTo(to.getOutputStream());
                    } catch (IOException _) {
                        // hung up
                    } finally {
                        hangUp(from);
                        hangUp(to);
                    }
                });
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // gone already
        }
    }

    @Override
    public void close() {
        shut();
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
