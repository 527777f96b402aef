package vn.steerlog.command.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.steerlog.http.Role;

/// The accounts as a JSON file that only its owner can read. It is replaced as a whole: at any
/// moment, also after a crash, it is the old one or the new one.
final class AccountsFile {
    private static final String FORM = "steerlog-accounts-1";
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(
                            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    private final Path file;

    AccountsFile(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    private record Content(String form, List<Stored> accounts) {}

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    private record Stored(
            String id,
            String name,
            String displayName,
            Role role,
            Optional<String> agency,
            String passwordHash,
            boolean disabled,
            boolean mustChangePassword,
            int generation,
            Instant createdAt) {

        static Stored of(Account it) {
            return new Stored(
                    it.id(),
                    it.name().value(),
                    it.displayName(),
                    it.role(),
                    it.agency(),
                    it.passwordHash(),
                    it.disabled(),
                    it.mustChangePassword(),
                    it.generation(),
                    it.createdAt());
        }

        Account account() {
            return new Account(
                    id,
                    new SignInName(name),
                    displayName,
                    role,
                    agency,
                    passwordHash,
                    disabled,
                    mustChangePassword,
                    generation,
                    createdAt);
        }
    }

    /// The accounts in the file; none when there is no file.
    ///
    /// @throws IllegalStateException when the file is damaged
    Accounts read() throws IOException {
        if (!Files.exists(file)) {
            return Accounts.NONE;
        }
        byte[] bytes = Files.readAllBytes(file);
        try {
            Content content = JSON.readValue(bytes, Content.class);
            if (!content.form().equals(FORM)) {
                throw new IllegalArgumentException("written by another version");
            }
            return Accounts.of(content.accounts().stream().map(Stored::account).toList());
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            throw new IllegalStateException(
                    "the accounts in "
                            + file
                            + " cannot be read: the file is damaged. Put a copy of it back; nothing"
                            + " was changed",
                    e);
        }
    }

    void write(Accounts accounts) throws IOException {
        var content = new Content(FORM, accounts.all().stream().map(Stored::of).toList());
        byte[] bytes = JSON.writeValueAsBytes(content);
        Path folder = file.resolveSibling("");
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, "accounts", ".tmp", ownerOnly(folder));
        try {
            try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                var rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
        flushFolder(folder);
    }

    /// Makes the renaming itself last.
    private static void flushFolder(Path folder) throws IOException {
        if (isPosix(folder)) {
            try (var channel = FileChannel.open(folder, Set.of(StandardOpenOption.READ))) {
                channel.force(true);
            }
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) throws IOException {
        return isPosix(folder)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path folder) throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix");
    }
}
