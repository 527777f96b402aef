package vn.steerlog.standalone.applications;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Stands between a client and a server of MongoDB on this machine and passes everything on, until
/// it is told to let only so many further writes into some collections through: the next one stays
/// with it, and whoever sent it waits.
final class Valve implements AutoCloseable {
    private static final int HEADER = 16;
    private static final int FIRST_TYPE = HEADER + 4 + 1 + 4;
    private static final int STRING = 2;
    private static final Set<String> WRITES = Set.of("insert", "update");

    private final ServerSocket listening =
            new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private String collections = "";
    private int left = Integer.MAX_VALUE;
    private int held;

    Valve(int server) throws IOException {
        this.server = server;
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return listening.getLocalPort();
    }

    /// From now on `writes` further ones to collections whose names begin with `collections` pass
    /// and no more.
    synchronized void hold(String collections, int writes) {
        this.collections = collections;
        left = writes;
        held = 0;
    }

    /// Lets everything through again; what was held back never arrives if its sender has gone.
    synchronized void release() {
        left = Integer.MAX_VALUE;
        held = 0;
        notifyAll();
    }

    synchronized boolean isHolding() {
        return held > 0;
    }

    private void listen() {
        try {
            while (true) {
                Socket client = listening.accept();
                Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
                open.add(client);
                open.add(behind);
                Thread.ofVirtual().start(() -> passRequests(client, behind));
                Thread.ofVirtual().start(() -> passReplies(behind, client));
            }
        } catch (IOException closed) {
            // the end of the test
        }
    }

    private void passRequests(Socket client, Socket behind) {
        try (client;
                behind) {
            OutputStream out = behind.getOutputStream();
            DataInputStream in = new DataInputStream(client.getInputStream());
            while (true) {
                byte[] message = message(in);
                if (!awaitTurn(message)) {
                    return;
                }
                out.write(message);
            }
        } catch (IOException closed) {
            open.remove(client);
            open.remove(behind);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Whether the message may pass. One that was held back does not: its sender was killed.
    private synchronized boolean awaitTurn(byte[] message) throws InterruptedException {
        if (!isWrite(message)) {
            return true;
        }
        if (left > 0) {
            left--;
            return true;
        }
        held++;
        while (held > 0) {
            wait();
        }
        return false;
    }

    private boolean isWrite(byte[] message) {
        if (collections.isEmpty() || message[FIRST_TYPE] != STRING) {
            return false;
        }
        int name = FIRST_TYPE + 1;
        int end = name;
        while (message[end] != 0) {
            end++;
        }
        int value = end + 1 + Integer.BYTES;
        return WRITES.contains(new String(message, name, end - name, StandardCharsets.UTF_8))
                && new String(message, value, message.length - value, StandardCharsets.UTF_8)
                        .startsWith(collections);
    }

    private void passReplies(Socket behind, Socket client) {
        try (client;
                behind) {
            behind.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException closed) {
            open.remove(client);
            open.remove(behind);
        }
    }

    /// One message of MongoDB's wire protocol: its length comes first.
    private static byte[] message(DataInputStream in) throws IOException {
        byte[] header = new byte[HEADER];
        in.readFully(header);
        int length = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getInt();
        byte[] message = new byte[length];
        System.arraycopy(header, 0, message, 0, HEADER);
        in.readFully(message, HEADER, length - HEADER);
        return message;
    }

    @Override
    public void close() {
        release();
        try {
            listening.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
