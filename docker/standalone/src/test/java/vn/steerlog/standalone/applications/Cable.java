package vn.steerlog.standalone.applications;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// What connects to a server on this machine, and can be cut, or carry no answers, and be mended.
final class Cable implements AutoCloseable {
    private final int server;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private @Nullable ServerSocket listening;
    private volatile boolean silent;

    Cable(int server) throws IOException {
        this.server = server;
        ServerSocket first = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        port = first.getLocalPort();
        listen(first);
    }

    int port() {
        return port;
    }

    private void listen(ServerSocket socket) {
        listening = socket;
        Thread.ofVirtual().start(() -> accept(socket));
    }

    private void accept(ServerSocket socket) {
        try {
            while (true) {
                Socket client = socket.accept();
                Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
                open.add(client);
                open.add(behind);
                Thread.ofVirtual().start(() -> pass(client, behind, false));
                Thread.ofVirtual().start(() -> pass(behind, client, true));
            }
        } catch (IOException cut) {
            // until it is mended
        }
    }

    private void pass(Socket from, Socket to, boolean answers) {
        byte[] bytes = new byte[1 << 16];
        try (from;
                to) {
            for (int read = from.getInputStream().read(bytes);
                    read >= 0;
                    read = from.getInputStream().read(bytes)) {
                if (!(answers && silent)) {
                    to.getOutputStream().write(bytes, 0, read);
                }
            }
        } catch (IOException cut) {
            open.remove(from);
        }
    }

    synchronized void cut() {
        try {
            if (listening != null) {
                listening.close();
                listening = null;
            }
            hangUp();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void hangUp() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
        open.clear();
    }

    /// From now on it takes connections and requests, and carries no answer.
    void silence() {
        silent = true;
    }

    /// Whatever was the matter; who was connected has to connect anew.
    synchronized void mend() throws IOException {
        silent = false;
        hangUp();
        if (listening == null) {
            ServerSocket again = new ServerSocket();
            again.setReuseAddress(true);
            again.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            listen(again);
        }
    }

    @Override
    public void close() {
        cut();
    }
}
