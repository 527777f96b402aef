package vn.steerlog.ledger.mongo;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether a container engine answers on this machine. It is asked itself, because Testcontainers
/// takes its time and says at length what it did not find.
///
/// @param sockets where engines listen, the likeliest first
record ContainerEngine(List<Path> sockets) {
    private static final String UNIX = "unix://";
    private static final String QUESTION = "GET /_ping HTTP/1.0\r\nHost: localhost\r\n\r\n";

    /// Where Testcontainers will look: at what `DOCKER_HOST` names, else at the usual places.
    static ContainerEngine of(Map<String, String> environment, Path home) {
        String named = environment.getOrDefault("DOCKER_HOST", "");
        if (!named.isEmpty()) {
            return new ContainerEngine(
                    Stream.of(named)
                            .filter(address -> address.startsWith(UNIX))
                            .map(address -> Path.of(address.substring(UNIX.length())))
                            .toList());
        }
        Stream<Path> usual =
                Stream.of(
                        Path.of("/var/run/docker.sock"),
                        home.resolve(".docker/run/docker.sock"),
                        home.resolve(".docker/desktop/docker.sock"));
        Stream<Path> ofTheUser =
                Optional.ofNullable(environment.get("XDG_RUNTIME_DIR")).stream()
                        .map(folder -> Path.of(folder, "docker.sock"));
        return new ContainerEngine(Stream.concat(usual, ofTheUser).toList());
    }

    /// Why there is none; empty when one answers.
    Optional<String> absence() {
        List<Path> there = sockets.stream().filter(Files::exists).toList();
        if (there.isEmpty()) {
            return Optional.of("no container engine has a socket on this machine");
        }
        return there.stream().anyMatch(ContainerEngine::answers)
                ? Optional.empty()
                : Optional.of("no container engine answers at " + there.getFirst());
    }

    private static boolean answers(Path socket) {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            channel.write(ByteBuffer.wrap(QUESTION.getBytes(US_ASCII)));
            ByteBuffer answer = ByteBuffer.allocate(64);
            while (answer.hasRemaining() && channel.read(answer) >= 0) {
                // until it is full or nothing more comes
            }
            return new String(answer.array(), 0, answer.position(), US_ASCII).contains(" 200 ");
        } catch (IOException e) {
            return false;
        }
    }
}
