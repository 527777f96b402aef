package vn.steerlog.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import vn.steerlog.command.account.FirstStart;
import vn.steerlog.http.HttpSettings;
import vn.steerlog.running.SecretFile;

/// Makes the administrator of a new installation, with the password in the file that the setting
/// `steerlog.administrator.password-file` names. Without one a password is made and left in a file
/// that only its owner can read, in the data folder. No password reaches the log.
class FirstAdministrator {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String PASSWORD_FILE = "steerlog.administrator.password-file";

    private final FirstStart firstStart;
    private final Path data;
    private final Optional<String> password;

    FirstAdministrator(
            FirstStart firstStart,
            HttpSettings settings,
            @Value("${" + PASSWORD_FILE + ":}") String passwordFile) {
        this.firstStart = firstStart;
        this.data = settings.data();
        this.password =
                passwordFile.isBlank()
                        ? Optional.empty()
                        : Optional.of(SecretFile.read(PASSWORD_FILE, Path.of(passwordFile)));
    }

    /// Several may do so at once: one administrator is made.
    @EventListener
    void make(ApplicationReadyEvent ready) throws IOException {
        if (!firstStart.isNeeded()) {
            return;
        }
        if (password.isPresent()) {
            firstStart
                    .administrator(password.get())
                    .ifPresent(made -> LOG.info("administrator {} made", made.name()));
        } else {
            makeWithFreshPassword();
        }
    }

    /// The password is kept before the account, so that no crash leaves an account whose password
    /// nobody knows.
    private void makeWithFreshPassword() throws IOException {
        String fresh = firstStart.freshPassword();
        Files.createDirectories(data);
        Path file = Files.createTempFile(data, "administrator-", ".txt", ownerOnly());
        Files.writeString(file, fresh + "\n");
        boolean made = false;
        try {
            made = firstStart.administrator(fresh).isPresent();
        } finally {
            if (!made) {
                Files.delete(file);
            }
        }
        if (made) {
            LOG.info("administrator made; the first password is in {}", file.toAbsolutePath());
        }
    }

    private FileAttribute<?>[] ownerOnly() {
        try {
            return Files.getFileStore(data).supportsFileAttributeView("posix")
                    ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------"))
                    }
                    : new FileAttribute<?>[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
