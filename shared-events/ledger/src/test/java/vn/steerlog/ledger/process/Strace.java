package vn.steerlog.ledger.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Faults that strace (a package of Debian's) puts into the system calls of a process.
public final class Strace {
    private Strace() {}

    /// Whether it is installed and may trace here.
    public static boolean works() throws InterruptedException {
        try {
            return new ProcessBuilder("strace", "-f", "--seccomp-bpf", "-qq", "true")
                            .redirectErrorStream(true)
                            .redirectOutput(Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    /// What to run a process under.
    ///
    /// @param fault as strace's `inject` has it; calls are counted by thread
    /// @param trace the file that is to tell of each call and what was done to it
    public static List<String> injecting(String systemCall, String fault, Path trace) {
        return List.of(
                "strace",
                "-f",
                "--seccomp-bpf",
                "-qq",
                "-o",
                trace.toString(),
                "-e",
                "trace=" + systemCall,
                "-e",
                "signal=none",
                "-e",
                "inject=" + systemCall + ":" + fault);
    }

    /// How many calls were made to fail or to take longer.
    public static long injected(Path trace) throws IOException {
        try (Stream<String> lines = Files.lines(trace)) {
            return lines.filter(line -> line.contains("(INJECTED)") || line.contains("(DELAYED)"))
                    .count();
        }
    }
}
