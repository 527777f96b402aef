package vn.steerlog.ledger.export;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.zip.ZipException;
import vn.steerlog.ledger.checkpoint.Checkpoint;
import vn.steerlog.ledger.checkpoint.MalformedNote;
import vn.steerlog.ledger.checkpoint.SignedNote;
import vn.steerlog.ledger.checkpoint.VerifierKey;
import vn.steerlog.ledger.export.ExportProblem.Kind;

/// Verifies exports, with nothing but the export and what the auditor has: keys, and checkpoints
/// that were printed or handed over before.
public final class ExportVerifier {
    private final List<VerifierKey> keys;
    private final Earlier earlier;
    private final LongConsumer progress;

    /// @param keys that are trusted; when there are none, those in the export count
    /// @param earlier checkpoints that the auditor has
    /// @param progress hears the number of the last commit verified, now and then
    public ExportVerifier(List<VerifierKey> keys, List<SignedNote> earlier, LongConsumer progress) {
        this(keys, Earlier.signed(earlier), progress);
    }

    /// @see #ExportVerifier(List, List, LongConsumer)
    public ExportVerifier(List<VerifierKey> keys, Earlier earlier, LongConsumer progress) {
        this.keys = List.copyOf(keys);
        this.earlier = earlier;
        this.progress = progress;
    }

    /// @throws ExportProblem with the first thing that is wrong
    /// @throws IOException when the file cannot be read
    public Verified verify(Path archive) throws IOException {
        try (OpenedExport export = OpenedExport.open(archive)) {
            SignedNote note = export.note();
            List<VerifierKey> trusted = keys.isEmpty() ? export.keys() : keys;
            List<VerifierKey> signers = signers(note, trusted);
            Checkpoint checkpoint = checkpoint(note);
            List<Checkpoint> before = before(checkpoint, trusted);
            LogCheck check = new LogCheck(before);
            try (InputStream log = export.log()) {
                check.read(log, progress);
            }
            checkSigned(check, checkpoint, note, export.proof());
            List<Checkpoint> shown = check.shown(checkpoint);
            return new Verified(
                    check.first(), check.last(), checkpoint, signers, !keys.isEmpty(), shown);
        } catch (ZipException | EOFException e) {
            throw new ExportProblem(Kind.NOT_AN_EXPORT, "not a whole ZIP archive");
        } catch (MalformedNote e) {
            throw new ExportProblem(Kind.NOT_AN_EXPORT, String.valueOf(e.getMessage()));
        }
    }

    private static Checkpoint checkpoint(SignedNote note) {
        return Checkpoint.parse(note.text());
    }

    /// @throws ExportProblem unless one of `trusted` that has the name of its log signed `note`
    public static void requireSigned(SignedNote note, List<VerifierKey> trusted) {
        signers(note, trusted);
    }

    /// @return those of `trusted` that signed
    /// @throws ExportProblem when none of them has the name of the log
    static List<VerifierKey> signers(SignedNote note, List<VerifierKey> trusted) {
        List<VerifierKey> signers = trusted.stream().filter(note::isSignedBy).toList();
        String origin = checkpoint(note).origin();
        if (signers.stream().noneMatch(key -> key.name().equals(origin))) {
            throw new ExportProblem(
                    Kind.NOT_SIGNED,
                    "no known key of %s signed the checkpoint of %d commits"
                            .formatted(origin, checkpoint(note).size()));
        }
        return signers;
    }

    /// Those that the auditor has, the smallest first.
    private List<Checkpoint> before(Checkpoint checkpoint, List<VerifierKey> trusted) {
        List<Checkpoint> before = earlier.checked(Optional.of(checkpoint.origin()), trusted);
        for (Checkpoint one : before) {
            if (one.size() > checkpoint.size()) {
                throw new ExportProblem(
                        Kind.ROLLED_BACK,
                        "an earlier checkpoint has %d commits, this one %d"
                                .formatted(one.size(), checkpoint.size()));
            }
        }
        return before;
    }

    private static void checkSigned(
            LogCheck check, Checkpoint checkpoint, SignedNote note, Optional<TlogProof> proof) {
        if (check.isFrom(1) && check.last() == checkpoint.size()) {
            check.compare(checkpoint, Kind.WRONG_ROOT);
            return;
        }
        if (check.last() > checkpoint.size()) {
            throw new ExportProblem(
                    Kind.WRONG_ROOT,
                    "%d commits were signed, and there are %d"
                            .formatted(checkpoint.size(), check.last()));
        }
        if (proof.isEmpty()) {
            throw check.isFrom(1)
                    ? new ExportProblem(
                            Kind.WRONG_ROOT,
                            "%d commits were signed, and after commit %d none follows"
                                    .formatted(checkpoint.size(), check.last()))
                    : new ExportProblem(
                            Kind.NOT_AN_EXPORT, "there is no " + Archive.PROOF + " in it");
        }
        TlogProof last = proof.get();
        boolean isAboutIt =
                last.checkpoint().text().equals(note.text()) && last.index() == check.last() - 1;
        if (!isAboutIt || !last.proves(check.lastRecord())) {
            throw new ExportProblem(
                    Kind.WRONG_ROOT,
                    "commits %d to %d are not among those that were signed"
                            .formatted(check.first(), check.last()));
        }
    }
}
