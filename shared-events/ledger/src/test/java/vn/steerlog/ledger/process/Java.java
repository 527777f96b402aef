package vn.steerlog.ledger.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Starts programs of the tests in processes of their own, with the Java and the classes of this
/// one.
public final class Java {
    private Java() {}

    public static Process start(Class<?> program, String... args) throws IOException {
        return start(command(program, args));
    }

    /// @param kilobytes the largest file that the process may write
    public static Process startWithFileSizeLimit(int kilobytes, Class<?> program, String... args)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.addAll(List.of("bash", "-c", "ulimit -f " + kilobytes + "; exec \"$@\"", "bash"));
        command.addAll(command(program, args));
        return start(command);
    }

    /// @param tracer what the process is to run under, with its options
    public static Process startUnder(List<String> tracer, Class<?> program, String... args)
            throws IOException {
        List<String> command = new ArrayList<>(tracer);
        command.addAll(command(program, args));
        return start(command);
    }

    private static List<String> command(Class<?> program, String... args) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(program.getName());
        command.addAll(List.of(args));
        return command;
    }

    private static Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
    }

    public static BufferedReader linesOf(Process process) {
        return new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }
}
