package vn.steerlog.ledger.mongo;

import com.mongodb.ServerAddress;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/// Stands between a client and a server of MongoDB on this machine, passes every request on, and
/// does to the replies what a bad network does: to every reply to writing, but for the one that
/// follows a reply that was lost, so that whoever asks again is heard; and to one in five of those
/// to reading. The replies by which a driver finds its server pass.
final class LossyProxy implements AutoCloseable {
    private static final double READING = 0.2;
    private static final int HEADER = 16;
    private static final int FIRST_NAME_IN_MESSAGE = HEADER + 4 + 1 + 4 + 1;

    private final ServerSocket listening =
            new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ServerAddress server;
    private final Random random;
    private boolean lost;
    private final Map<Fate, LongAdder> counts = new ConcurrentHashMap<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /// What becomes of a reply.
    enum Fate {
        PASSED,
        DELAYED,
        /// Half of it arrives, then the connection breaks.
        CUT,
        /// The connection breaks before it.
        DROPPED,
        /// It never arrives, and the connection stays.
        SWALLOWED
    }

    LossyProxy(ServerAddress server, long seed) throws IOException {
        this.server = server;
        random = new Random(seed);
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return listening.getLocalPort();
    }

    /// How many replies met this fate.
    long count(Fate fate) {
        LongAdder count = counts.get(fate);
        return count == null ? 0 : count.sum();
    }

    private void listen() {
        try {
            while (true) {
                Socket client = listening.accept();
                Socket behind = new Socket(server.getHost(), server.getPort());
                open.add(client);
                open.add(behind);
                Queue<String> commands = new ConcurrentLinkedQueue<>();
                Thread.ofVirtual().start(() -> passRequests(client, behind, commands));
                Thread.ofVirtual().start(() -> passReplies(behind, client, commands));
            }
        } catch (IOException closed) {
            // the end of the test
        }
    }

    private void passRequests(Socket client, Socket behind, Queue<String> commands) {
        try (client;
                behind) {
            OutputStream out = behind.getOutputStream();
            DataInputStream in = new DataInputStream(client.getInputStream());
            while (true) {
                byte[] message = message(in);
                commands.add(command(message));
                out.write(message);
            }
        } catch (IOException closed) {
            open.remove(client);
            open.remove(behind);
        }
    }

    private void passReplies(Socket behind, Socket client, Queue<String> commands) {
        try (client;
                behind) {
            OutputStream out = client.getOutputStream();
            DataInputStream in = new DataInputStream(behind.getInputStream());
            while (true) {
                byte[] message = message(in);
                // a server goes on answering a driver that watches it without being asked again
                Fate fate = fate(Optional.ofNullable(commands.poll()).orElse(""));
                counts.computeIfAbsent(fate, _ -> new LongAdder()).increment();
                switch (fate) {
                    case PASSED -> out.write(message);
                    case DELAYED -> {
                        LockSupport.parkNanos(20_000_000);
                        out.write(message);
                    }
                    case CUT -> {
                        out.write(message, 0, message.length / 2);
                        return;
                    }
                    case DROPPED -> {
                        return;
                    }
                    case SWALLOWED -> {}
                }
            }
        } catch (IOException closed) {
            open.remove(client);
            open.remove(behind);
        }
    }

    private synchronized Fate fate(String command) {
        boolean writing = command.equals("insert");
        boolean touched = writing ? !lost : command.equals("find") && random.nextDouble() < READING;
        Fate fate = touched ? harm() : Fate.PASSED;
        if (writing) {
            lost = fate != Fate.PASSED && fate != Fate.DELAYED;
        }
        return fate;
    }

    /// Few are swallowed: each takes as long as a client is patient.
    private Fate harm() {
        int kind = random.nextInt(100);
        return kind < 2 ? Fate.SWALLOWED : Fate.values()[1 + kind % 3];
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

    /// The name of the first field of an `OP_MSG` is the command.
    private static String command(byte[] message) {
        StringBuilder name = new StringBuilder();
        for (int i = FIRST_NAME_IN_MESSAGE; i < message.length && message[i] != 0; i++) {
            name.append((char) message[i]);
        }
        return name.toString();
    }

    @Override
    public void close() {
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
