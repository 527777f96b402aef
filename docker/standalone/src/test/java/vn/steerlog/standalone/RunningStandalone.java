package vn.steerlog.standalone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The standalone application as a process of its own, known only by what it prints.
public final class RunningStandalone implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)");
    private static final Pattern CREDENTIALS = Pattern.compile("^ {2}(\\w+) +(\\S+)$");

    private final Process process;
    private final String address;
    private final Map<String, String> passwords;

    private RunningStandalone(Process process, String address, Map<String, String> passwords) {
        this.process = process;
        this.address = address;
        this.passwords = passwords;
    }

    public static RunningStandalone start(Path data, String... options) {
        return start(List.of(), data, options);
    }

    /// @param java options of Java itself
    static RunningStandalone start(List<String> java, Path data, String... options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(java);
        command.addAll(
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Standalone.class.getName(),
                        "--server.port=0",
                        "--steerlog.data=" + data));
        command.addAll(List.of(options));
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            return greeted(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        return address;
    }

    /// The password that was printed for `name`; passwords are printed once, when an account is
    /// made.
    public String password(String name) {
        return Objects.requireNonNull(passwords.get(name), name);
    }

    public Map<String, String> passwords() {
        return passwords;
    }

    /// As `kill -9` does.
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static RunningStandalone greeted(Process process) throws IOException {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        Map<String, String> passwords = new HashMap<>();
        List<String> lines = new ArrayList<>();
        String address = null;
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            Matcher found = ADDRESS.matcher(line);
            if (found.find()) {
                address = found.group();
            }
            Matcher credentials = CREDENTIALS.matcher(line);
            if (credentials.matches()) {
                passwords.put(credentials.group(1), credentials.group(2));
            }
            if (address != null && line.isBlank()) {
                Thread.ofVirtual().start(() -> output.lines().forEach(_ -> {}));
                return new RunningStandalone(process, address, passwords);
            }
        }
        throw new AssertionError(String.join("\n", lines));
    }
}
