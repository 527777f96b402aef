package vn.steerlog.standalone.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// The applications as an image holds them: each jar's own classes beside its libraries, which Java
/// starts in half the time.
final class Unpacked {
    private static final Map<String, Path> JARS = new ConcurrentHashMap<>();

    private Unpacked() {}

    /// @param side `command-side` or `query-side`
    /// @return the jar to start
    static Path jar(String side) {
        return JARS.computeIfAbsent(side, Unpacked::unpack);
    }

    private static Path unpack(String side) {
        Path packed =
                Path.of(
                        Objects.requireNonNull(
                                System.getProperty("steerlog." + side), "run `mvn verify`"));
        try {
            Path folder =
                    Files.createDirectories(
                                    Path.of(
                                            "target",
                                            "unpacked",
                                            String.valueOf(ProcessHandle.current().pid())))
                            .resolve(side);
            Process tools =
                    new ProcessBuilder(
                                    java(),
                                    "-Djarmode=tools",
                                    "-jar",
                                    packed.toString(),
                                    "extract",
                                    "--force",
                                    "--destination",
                                    folder.toString())
                            .inheritIO()
                            .start();
            assertThat(tools.waitFor()).isZero();
            return folder.resolve(packed.getFileName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
