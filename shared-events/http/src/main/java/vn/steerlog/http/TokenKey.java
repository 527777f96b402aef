package vn.steerlog.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// The key that signs tokens: 256 bits or more, base64, in a file that only its owner can read.
final class TokenKey {
    private static final int BYTES = 32;

    private TokenKey() {}

    /// Reads the key, making it when there is none and `mayMake`. Several processes may do so at
    /// once: all get the same.
    ///
    /// @throws KeyFileException when there is none
    /// @throws IllegalStateException when the file holds no key
    static SecretKey at(Path file, boolean mayMake) {
        try {
            if (!Files.exists(file)) {
                if (!mayMake) {
                    throw new KeyFileException(file);
                }
                make(file);
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the sign-in key " + file, e);
        }
    }

    private static SecretKey read(Path file) throws IOException {
        byte[] key;
        try {
            String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
            key = Base64.getDecoder().decode(text);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IllegalArgumentException | CharacterCodingException _) {
            key = new byte[0];
        }
        if (key.length < BYTES) {
            throw new IllegalStateException(
                    "the sign-in key "
                            + file
                            + " is damaged: it must hold at least 32 bytes in base64. Restore it,"
                            + " or remove it to have a new one made (everybody signs in again)");
        }
        return new SecretKeySpec(key, "HmacSHA256");
    }

    private static void make(Path file) throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Path folder = file.toAbsolutePath().resolveSibling(".").normalize();
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, "sign-in", ".tmp", ownerOnly(folder));
        try {
            Files.writeString(draft, Base64.getEncoder().encodeToString(key));
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException _) {
            // another process was faster: its key counts
        } finally {
            Files.delete(draft);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
