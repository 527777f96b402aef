package vn.steerlog.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The standalone application in a process of its own.
///
/// @param address where it answers
/// @param passwords by user, of those whom this start made
record Application(Process process, String address, Map<String, String> passwords)
        implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://\\S+");
    private static final Pattern PASSWORD = Pattern.compile("  (\\w+) +(\\w{5}(?:-\\w{5}){3})");

    /// Returns once it greets.
    static Application start(Path jar, Path data, boolean samples) {
        return start(jar, data, samples, List.of());
    }

    /// @param options of Java itself
    static Application start(Path jar, Path data, boolean samples, List<String> options) {
        List<String> words = new ArrayList<>();
        words.add(java());
        words.addAll(options);
        words.addAll(List.of("-jar", jar.toString()));
        ProcessBuilder command = new ProcessBuilder(words);
        command.environment().put("SERVER_PORT", "0");
        command.environment().put("STEERLOG_DATA", data.toString());
        command.environment().put("STEERLOG_SAMPLE_DATA", String.valueOf(samples));
        try {
            return greeted(command.redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Application greeted(Process process) throws IOException {
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        String address = "";
        Map<String, String> passwords = new HashMap<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher found = ADDRESS.matcher(line);
            if (found.find()) {
                address = found.group();
            }
            Matcher password = PASSWORD.matcher(line);
            if (password.matches()) {
                passwords.put(password.group(1), password.group(2));
            }
            if (!address.isEmpty() && line.isBlank()) {
                Thread.ofVirtual().start(() -> passOver(process));
                return new Application(process, address, passwords);
            }
        }
        throw new IllegalStateException("the application did not start");
    }

    /// What it says later is read, so that it is not held up, and thrown away.
    private static void passOver(Process process) {
        try {
            process.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException ended) {
            // nothing more to read
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
