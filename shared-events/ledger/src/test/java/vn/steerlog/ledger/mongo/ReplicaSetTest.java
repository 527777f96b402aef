package vn.steerlog.ledger.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReplicaSetTest {
    @Test
    void tests_meet_the_mongodb_that_is_shipped() throws IOException {
        assertThat(Files.readString(Path.of("../../docker/compose.yaml")))
                .contains("image: " + ReplicaSet.IMAGE + "\n");
    }
}
