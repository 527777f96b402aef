package vn.steerlog.standalone.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import vn.steerlog.ledger.checkpoint.KeyRing;
import vn.steerlog.standalone.applications.RunningApplication.Answer;

/// Who works with the applications of a test, and the secrets that the applications are handed.
final class People {
    static final String FIRST_PASSWORD = "mật khẩu đầu tiên 1";
    static final String PASSWORD = "mật khẩu của riêng tôi";
    static final String SCRAPE_TOKEN = "a-token-for-scrapes-only";

    private People() {}

    /// @param port where MongoDB is, on this machine
    static String[] options(Path folder, int port) throws IOException {
        Files.writeString(
                folder.resolve("key"), "c3RlZXJsb2cgc3RlZXJsb2cgc3RlZXJsb2cgc3RlZXJsb2c=");
        Files.writeString(folder.resolve("first"), FIRST_PASSWORD + "\n");
        Files.writeString(folder.resolve("scrape-token"), SCRAPE_TOKEN + "\n");
        KeyRing.at(folder.resolve("checkpoint.key"), Optional.empty(), new SecureRandom());
        return new String[] {
            "--spring.mongodb.uri=mongodb://127.0.0.1:" + port + "/steerlog",
            "--steerlog.sign-in.key-file=" + folder.resolve("key"),
            "--steerlog.checkpoints.key-file=" + folder.resolve("checkpoint.key"),
            "--steerlog.administrator.password-file=" + folder.resolve("first"),
            "--steerlog.metrics.token-file=" + folder.resolve("scrape-token"),
            "--steerlog.data=" + folder.resolve("data"),
            "--spring.mail.host=127.0.0.1", // nobody listens there, and nobody wants mail
            "--spring.mail.port=1",
            "--steerlog.mail.from=so@tinh.example",
            "--steerlog.command.patience=8s",
            "--steerlog.mongodb.start-patience=60s"
        };
    }

    /// @return the cookie of the administrator, whose password is now [#PASSWORD]
    static String administrator(RunningApplication command) {
        return administrator(command, FIRST_PASSWORD);
    }

    /// @param first the password that the application was handed
    static String administrator(RunningApplication command, String first) {
        await().pollInterval(Duration.ofSeconds(2))
                .until(() -> !signIn(command, "quantri", first).isEmpty());
        return ownPassword(command, "quantri", first);
    }

    /// Makes an account at one command side and signs in with it at another.
    ///
    /// @return the cookie
    static String secretary(
            String administrator, RunningApplication one, RunningApplication other) {
        Answer made =
                one.post(
                        "/api/v1/accounts",
                        administrator,
                        "{\"name\": \"thuky\", \"displayName\": \"Thư ký\", \"role\":"
                                + " \"SECRETARIAT\"}");
        assertThat(made.status()).as("%s", made).isEqualTo(201);
        String given = made.text("/password");
        await().pollInterval(Duration.ofSeconds(2))
                .until(() -> !signIn(other, "thuky", given).isEmpty());
        return ownPassword(other, "thuky", given);
    }

    private static String signIn(RunningApplication command, String name, String password) {
        String body = "{\"name\": \"%s\", \"password\": \"%s\"}".formatted(name, password);
        return command.post("/api/v1/sign-in", "", body).cookie();
    }

    private static String ownPassword(RunningApplication command, String name, String given) {
        Answer changed =
                command.post(
                        "/api/v1/me/password",
                        signIn(command, name, given),
                        "{\"current\": \"%s\", \"password\": \"%s\"}".formatted(given, PASSWORD));
        assertThat(changed.status()).as("%s", changed).isEqualTo(200);
        return changed.cookie();
    }
}
