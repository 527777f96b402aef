package vn.steerlog.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.steerlog.events.person.PersonId;
import vn.steerlog.ledger.persons.FilePersonKeys;

class CopyPersonKeysTest {
    private static final PersonId ANN = new PersonId("ann");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private int copy(String... arguments) {
        said.reset();
        return new CopyPersonKeys(new PrintStream(said, true, StandardCharsets.UTF_8))
                .run(arguments);
    }

    private FilePersonKeys keys(String name) {
        return FilePersonKeys.open(folder.resolve(name), new Random(1));
    }

    @Test
    void keys_go_to_mongodb_and_back() throws IOException {
        String print = keys("source").create(ANN).fingerprint("x");
        String source = folder.resolve("source").toString();
        MongoServer server = new MongoServer(new MemoryBackend());
        try {
            String uri = "mongodb://127.0.0.1:" + server.bind().getPort() + "/keys";
            Path file = Files.writeString(folder.resolve("uri"), uri + "\n");
            assertThat(copy(source, uri)).as("%s", said).isZero();
            assertThat(copy(source, uri)).as("again: %s", said).isZero();
            assertThat(copy("@" + file, folder.resolve("back").toString())).isZero();
        } finally {
            server.shutdownNow();
        }
        assertThat(keys("back").find(ANN).orElseThrow().fingerprint("x")).isEqualTo(print);
    }

    @Test
    void what_cannot_be_done_is_told_by_the_exit_code_and_without_a_secret() throws IOException {
        String target = folder.resolve("target").toString();
        assertThat(copy("one")).isEqualTo(2);
        assertThat(copy(folder.resolve("none").toString(), target)).isEqualTo(4);
        assertThat(copy("mongodb://u:m4t-kh4u@@x", target)).isEqualTo(4);
        assertThat(said.toString(StandardCharsets.UTF_8)).doesNotContain("m4t-kh4u");
        keys("source").create(ANN);
        keys("source").create(new PersonId("binh"));
        Files.writeString(folder.resolve("source/p-binh.key"), "no key");
        assertThat(copy(folder.resolve("source").toString(), target)).isEqualTo(5);
        assertThat(keys("target").persons()).containsExactly(ANN);
    }
}
