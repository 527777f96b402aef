package vn.steerlog.ledger.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.GenericContainer;

class ReplicaSetTest {
    @Test
    void tests_meet_the_mongodb_that_is_shipped() throws IOException {
        assertThat(Files.readString(Path.of("../../docker/compose.yaml")))
                .contains("image: " + ReplicaSet.IMAGE + "\n");
    }

    /// Members tell clients their addresses, which must be the same inside and outside.
    @Test
    void members_have_the_same_ports_inside_and_outside() throws Exception {
        GenericContainer<?> container = ReplicaSet.container(List.of(40_001, 40_002, 40_003));
        assertThat(container.getPortBindings())
                .containsExactlyInAnyOrder(
                        "127.0.0.1:40001:40001/tcp",
                        "127.0.0.1:40002:40002/tcp",
                        "127.0.0.1:40003:40003/tcp");
        String[] command = container.getCommandParts();
        assertThat(command).hasSize(3).startsWith("bash", "-c");
        assertThat(command[2]).contains("--port 40001", "--port 40002", "--port 40003");
        Process reading = new ProcessBuilder("bash", "-n", "-c", command[2]).start();
        assertThat(reading.waitFor()).as("the script can be read").isZero();
    }
}
