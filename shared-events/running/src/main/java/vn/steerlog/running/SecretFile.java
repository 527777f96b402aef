package vn.steerlog.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.steerlog.running.SettingException.Trouble;

/// A secret in a file of its own, as container platforms hand them in.
public final class SecretFile {
    private SecretFile() {}

    /// The first line of `file`.
    ///
    /// @param key the setting that names the file
    /// @throws SettingException when it cannot be read or holds nothing
    public static String read(String key, Path file) {
        try {
            return Files.readString(file)
                    .lines()
                    .findFirst()
                    .filter(secret -> !secret.isBlank())
                    .orElseThrow(() -> unreadable(key, file, "empty", null));
        } catch (IOException e) {
            throw unreadable(key, file, e.getClass().getSimpleName(), e);
        }
    }

    private static SettingException unreadable(
            String key, Path file, String why, @Nullable Exception cause) {
        return new SettingException(
                key, Trouble.FILE_UNREADABLE, List.of(file.toString(), why), cause);
    }
}
