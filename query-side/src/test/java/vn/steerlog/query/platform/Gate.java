package vn.steerlog.query.platform;

import com.mongodb.ConnectionString;
import com.mongodb.ServerAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A way to a MongoDB server that can be shut and opened again.
final class Gate implements AutoCloseable {
    private final ServerAddress server;
    private final ServerSocket door;
    private final Set<Socket> passing = ConcurrentHashMap.newKeySet();
    private volatile boolean shut;

    Gate(String uri) {
        server = new ServerAddress(new ConnectionString(uri).getHosts().getFirst());
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::admit);
    }

    String uri() {
        return "mongodb://localhost:"
                + door.getLocalPort()
                + "/?serverSelectionTimeoutMS=300&connectTimeoutMS=300&heartbeatFrequencyMS=500";
    }

    void shut() {
        shut = true;
        passing.forEach(Gate::hangUp);
        passing.clear();
    }

    void open() {
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
