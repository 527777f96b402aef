package vn.steerlog.ledger.mongo;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerEngineTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void one_that_answers_is_there() throws IOException {
        Path socket = folder.resolve("docker.sock");
        try (ServerSocketChannel engine = listening(socket)) {
            answering(engine, "HTTP/1.0 200 OK\r\nApi-Version: 1.51\r\n\r\nOK");
            assertThat(new ContainerEngine(List.of(socket)).absence()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.0 503 Service Unavailable\r\n\r\n", ""})
    void one_that_cannot_work_is_not(String answer) throws IOException {
        Path socket = folder.resolve("docker.sock");
        try (ServerSocketChannel engine = listening(socket)) {
            answering(engine, answer);
            assertThat(new ContainerEngine(List.of(socket)).absence())
                    .contains("no container engine answers at " + socket);
        }
    }

    @Test
    void a_socket_that_was_left_behind_is_none() throws IOException {
        Path socket = Files.createFile(folder.resolve("docker.sock"));
        assertThat(new ContainerEngine(List.of(socket)).absence())
                .contains("no container engine answers at " + socket);
    }

    @Test
    void none_is_found_where_there_is_no_socket() {
        assertThat(new ContainerEngine(List.of(folder.resolve("docker.sock"))).absence())
                .contains("no container engine has a socket on this machine");
    }

    @Test
    void the_one_that_is_named_is_meant() {
        assertThat(sockets(Map.of("DOCKER_HOST", "unix:///run/podman.sock")))
                .containsExactly(Path.of("/run/podman.sock"));
        assertThat(sockets(Map.of("DOCKER_HOST", "tcp://elsewhere:2375"))).isEmpty();
        assertThat(sockets(Map.of("XDG_RUNTIME_DIR", "/run/user/1000")))
                .contains(
                        Path.of("/var/run/docker.sock"),
                        Path.of("/run/user/1000/docker.sock"),
                        folder.resolve(".docker/run/docker.sock"));
    }

    private List<Path> sockets(Map<String, String> environment) {
        return ContainerEngine.of(environment, folder).sockets();
    }

    private static ServerSocketChannel listening(Path socket) throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        return channel.bind(UnixDomainSocketAddress.of(socket));
    }

    private static void answering(ServerSocketChannel engine, String answer) {
        Thread.ofVirtual()
                .start(() -> {
                    try (SocketChannel asker = engine.accept()) {
                        asker.read(ByteBuffer.allocate(1024));
                        asker.write(ByteBuffer.wrap(answer.getBytes(US_ASCII)));
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }
}
