package vn.steerlog.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.ConnectionString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.support.GenericApplicationContext;
import vn.steerlog.ledger.mongo.MongoForTests;
import vn.steerlog.running.SettingException.Trouble;

/// Which setting is wrong is said by its name, soon, and without telling a secret.
class StartCheckTest {
    private static final String SECRET = "m4t-kh4u";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    @Tag("mongodb")
    void a_server_that_is_there_is_good_enough() {
        assertThatCode(() -> start("spring.mongodb.uri=" + MongoForTests.uri()))
                .doesNotThrowAnyException();
    }

    @Test
    void without_an_address_the_missing_setting_is_named() {
        assertSays(failure(), "spring.mongodb.uri", Trouble.MISSING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mongo://u:" + SECRET + "@host",
                "mongodb://u:" + SECRET + "@@host",
                "mongodb://u:" + SECRET + "/@host:27017",
                "mongodb://u:" + SECRET + "@host:port",
                "localhost:27017"
            })
    void what_is_no_address_is_named_without_the_password_in_it(String uri) {
        assertSays(failure("spring.mongodb.uri=" + uri), "spring.mongodb.uri", Trouble.MALFORMED);
    }

    @Test
    void a_server_that_is_not_there_is_told_within_the_patience() {
        long began = System.nanoTime();
        SettingException failure =
                failure(
                        "spring.mongodb.uri=mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=100",
                        "spring.mongodb.username=u",
                        "spring.mongodb.password=" + SECRET,
                        "steerlog.mongodb.start-patience=300ms");
        assertSays(failure, "spring.mongodb.uri", Trouble.UNREACHABLE);
        assertThat(failure.arguments().getFirst()).isEqualTo("127.0.0.1:1");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    @Tag("mongodb")
    void a_server_that_does_not_speak_tls_is_told_as_such() {
        String there = MongoForTests.uri();
        String uri =
                there
                        + (there.contains("?") ? "&" : "/?")
                        + "tls=true&serverSelectionTimeoutMS=100";
        assertSays(
                failure("spring.mongodb.uri=" + uri, "steerlog.mongodb.start-patience=1s"),
                "spring.mongodb.uri",
                Trouble.NOT_ENCRYPTED_ALIKE);
    }

    @Test
    void a_password_file_that_is_missing_or_empty_is_named() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty"), "\n");
        for (Path file : new Path[] {folder.resolve("none"), empty}) {
            assertSays(
                    failure(
                            "spring.mongodb.uri=" + MongoForTests.uri(),
                            "spring.mongodb.username=u",
                            "steerlog.mongodb.password-file=" + file),
                    "steerlog.mongodb.password-file",
                    Trouble.FILE_UNREADABLE);
        }
    }

    @Test
    void a_user_without_a_password_is_told_which_setting_gives_it() {
        assertSays(
                failure("spring.mongodb.uri=" + MongoForTests.uri(), "spring.mongodb.username=u"),
                "steerlog.mongodb.password-file",
                Trouble.MISSING);
    }

    @Test
    void who_is_not_let_in_is_told_which_setting_the_password_came_from() {
        String server = new ConnectionString(MongoForTests.uri()).getHosts().getFirst();
        assertSays(
                failure("spring.mongodb.uri=mongodb://nobody:" + SECRET + "@" + server),
                "spring.mongodb.uri",
                Trouble.NOT_LET_IN);
        assertSays(
                failure(
                        "spring.mongodb.uri=mongodb://" + server,
                        "spring.mongodb.username=nobody",
                        "spring.mongodb.password=" + SECRET),
                "steerlog.mongodb.password-file",
                Trouble.NOT_LET_IN);
    }

    private static SettingException failure(String... properties) {
        return catchThrowableOfType(SettingException.class, () -> start(properties));
    }

    private static void start(String... properties) {
        try (var context = new GenericApplicationContext()) {
            TestPropertyValues.of(properties).applyTo(context);
            context.getEnvironment().setConversionService(new ApplicationConversionService());
            new StartCheck().initialize(context);
        }
    }

    private static void assertSays(SettingException failure, String key, Trouble trouble) {
        assertThat(failure.trouble()).isEqualTo(trouble);
        assertThat(failure.key()).isEqualTo(key);
        FailureAnalysis words = new SettingAnalyzer().analyze(failure, failure);
        assertThat(words.getDescription() + words.getAction())
                .contains(key)
                .doesNotContain(SECRET)
                .doesNotContainPattern("\\{\\d}");
        assertThat(failure).hasMessageNotContaining(SECRET);
    }
}
