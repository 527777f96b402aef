package vn.steerlog.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenKeyTest {
    @TempDir Path folder;

    @Test
    void a_key_is_made_once_for_its_owner_only() throws IOException {
        Path file = folder.resolve("data/sign-in.key");

        SecretKey made = TokenKey.at(file, true);

        assertThat(made.getEncoded()).hasSize(32);
        assertThat(TokenKey.at(file, true)).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(file.resolveSibling(""))) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void processes_that_start_together_get_the_same_key()
            throws InterruptedException, ExecutionException {
        Path file = folder.resolve("sign-in.key");
        Set<SecretKey> keys = new HashSet<>();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var starts = Stream.generate(() -> (Callable<SecretKey>) () -> TokenKey.at(file, true));
            for (var key : threads.invokeAll(starts.limit(32).toList())) {
                keys.add(key.get());
            }
        }

        assertThat(keys).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "c2hvcnQ=", "đ"})
    void a_damaged_key_stops_the_start_with_a_clear_message(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("sign-in.key"), content);

        assertThatThrownBy(() -> TokenKey.at(file, true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("damaged");
    }
}
