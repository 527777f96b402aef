package vn.steerlog.standalone.tool;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import vn.steerlog.ledger.checkpoint.Checkpoint;
import vn.steerlog.ledger.checkpoint.SignedNote;
import vn.steerlog.ledger.checkpoint.VerifierKey;
import vn.steerlog.ledger.export.Earlier;

/// What the auditor has: keys that were published, checkpoints that were printed or handed over.
final class Trusted {
    private static final int CHECKPOINT_LINES = 3;

    @Option(
            names = "--vkey",
            paramLabel = "<vkey|@file>",
            description =
                    "A verifier key that you trust, or a file of some, one a line. Several may be"
                            + " given.")
    private List<String> keys = new ArrayList<>();

    List<VerifierKey> keys() throws IOException {
        List<VerifierKey> all = new ArrayList<>();
        for (String given : keys) {
            if (given.startsWith("@")) {
                Small.text(Path.of(given.substring(1)))
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(VerifierKey::parse)
                        .forEach(all::add);
            } else {
                all.add(VerifierKey.parse(given));
            }
        }
        return all;
    }

    /// @param files each a signed checkpoint, or the three lines of one, typed from the minutes
    static Earlier earlier(List<Path> files) throws IOException {
        List<SignedNote> signed = new ArrayList<>();
        List<Checkpoint> onPaper = new ArrayList<>();
        for (Path file : files) {
            String text = Small.text(file);
            if (text.strip().lines().count() == CHECKPOINT_LINES) {
                onPaper.add(Checkpoint.parse(text.strip()));
            } else {
                signed.add(SignedNote.parse(text));
            }
        }
        return new Earlier(signed, onPaper);
    }
}
