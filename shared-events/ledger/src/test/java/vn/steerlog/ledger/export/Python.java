package vn.steerlog.ledger.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The program that `docs/verify.md` prints, exactly as printed.
final class Python {
    private static final Path DOCUMENT = Path.of("../../docs/verify.md");
    private static final String BEGIN = "```python\n";

    private Python() {}

    record Answer(int code, String words) {}

    /// A Python of this machine that has what the program imports.
    static Optional<String> withCryptography() {
        return Stream.of("python3", "/usr/bin/python3").filter(Python::hasCryptography).findFirst();
    }

    private static boolean hasCryptography(String python) {
        try {
            return answer(List.of(python, "-c", "import cryptography")).code() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    static Answer run(String python, Path folder, List<String> arguments) throws IOException {
        String document = Files.readString(DOCUMENT, StandardCharsets.UTF_8);
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        Path program = folder.resolve("verify.py");
        Files.writeString(program, document.substring(begin, document.indexOf("```", begin)));
        List<String> command = new ArrayList<>(List.of(python, program.toString()));
        command.addAll(arguments);
        return answer(command);
    }

    private static Answer answer(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.onExit().join().exitValue(), words);
    }
}
