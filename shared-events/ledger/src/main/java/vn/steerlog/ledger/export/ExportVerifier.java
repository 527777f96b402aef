package vn.steerlog.ledger.export;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.steerlog.ledger.checkpoint.Checkpoint;
import vn.steerlog.ledger.checkpoint.MalformedNote;
import vn.steerlog.ledger.checkpoint.SignedNote;
import vn.steerlog.ledger.checkpoint.VerifierKey;
import vn.steerlog.ledger.export.ExportProblem.Kind;

/// Verifies exports, with nothing but the export and what the auditor has: keys, and checkpoints
/// that were printed or handed over before.
public final class ExportVerifier {
    private final List<VerifierKey> keys;
    private final List<SignedNote> earlier;
    private final LongConsumer progress;

    /// @param keys that are trusted; when there are none, those in the export count
    /// @param earlier checkpoints that the auditor has
    /// @param progress hears the number of the last commit verified, now and then
    public ExportVerifier(List<VerifierKey> keys, List<SignedNote> earlier, LongConsumer progress) {
        this.keys = List.copyOf(keys);
        this.earlier = List.copyOf(earlier);
        this.progress = progress;
    }

    /// @throws ExportProblem with the first thing that is wrong
    /// @throws IOException when the file cannot be read
    public Verified verify(Path archive) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            SignedNote note = note(zip);
            List<VerifierKey> trusted = keys.isEmpty() ? keysIn(zip) : keys;
            List<VerifierKey> signers = signers(note, trusted);
            Checkpoint checkpoint = checkpoint(note);
            List<Checkpoint> before = before(checkpoint, trusted);
            LogCheck check = new LogCheck(before);
            try (InputStream log = part(zip, Archive.LOG)) {
                check.read(new BufferedInputStream(log, 1 << 16), progress);
            }
            checkSigned(check, checkpoint, note, zip);
            List<Checkpoint> shown = check.shown(checkpoint);
            return new Verified(
                    check.first(), check.last(), checkpoint, signers, !keys.isEmpty(), shown);
        } catch (ZipException e) {
            throw new ExportProblem(Kind.NOT_AN_EXPORT, "not a whole ZIP archive");
        } catch (MalformedNote e) {
            throw new ExportProblem(Kind.NOT_AN_EXPORT, String.valueOf(e.getMessage()));
        }
    }

    private static InputStream part(ZipFile zip, String name) throws IOException {
        return find(zip, name)
                .orElseThrow(() ->
                        new ExportProblem(Kind.NOT_AN_EXPORT, "there is no " + name + " in it"));
    }

    private static Optional<InputStream> find(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        return entry == null ? Optional.empty() : Optional.of(zip.getInputStream(entry));
    }

    private static String small(InputStream part, String name) throws IOException {
        try (part) {
            byte[] bytes = part.readNBytes(Archive.MOST_BYTES + 1);
            if (bytes.length > Archive.MOST_BYTES) {
                throw new ExportProblem(Kind.NOT_AN_EXPORT, name + " is too large");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static SignedNote note(ZipFile zip) throws IOException {
        return SignedNote.parse(small(part(zip, Archive.CHECKPOINT), Archive.CHECKPOINT));
    }

    private static List<VerifierKey> keysIn(ZipFile zip) throws IOException {
        return small(part(zip, Archive.KEYS), Archive.KEYS)
                .lines()
                .map(VerifierKey::parse)
                .toList();
    }

    private static Checkpoint checkpoint(SignedNote note) {
        return Checkpoint.parse(note.text());
    }

    private static List<VerifierKey> signers(SignedNote note, List<VerifierKey> trusted) {
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
        List<Checkpoint> before = new ArrayList<>();
        for (SignedNote note : earlier) {
            Checkpoint one = checkpoint(note);
            if (!one.origin().equals(checkpoint.origin())) {
                throw new ExportProblem(
                        Kind.OTHER_LOG,
                        "the earlier checkpoint is of %s, the export of %s"
                                .formatted(one.origin(), checkpoint.origin()));
            }
            signers(note, trusted);
            if (one.size() > checkpoint.size()) {
                throw new ExportProblem(
                        Kind.ROLLED_BACK,
                        "an earlier checkpoint has %d commits, this one %d"
                                .formatted(one.size(), checkpoint.size()));
            }
            before.add(one);
        }
        before.sort((one, other) -> Long.compare(one.size(), other.size()));
        return before;
    }

    private static void checkSigned(
            LogCheck check, Checkpoint checkpoint, SignedNote note, ZipFile zip)
            throws IOException {
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
        if (zip.getEntry(Archive.PROOF) == null && check.isFrom(1)) {
            throw new ExportProblem(
                    Kind.WRONG_ROOT,
                    "%d commits were signed, and after commit %d none follows"
                            .formatted(checkpoint.size(), check.last()));
        }
        String text = small(part(zip, Archive.PROOF), Archive.PROOF);
        TlogProof proof = TlogProof.parse(text);
        boolean isAboutIt =
                proof.checkpoint().text().equals(note.text()) && proof.index() == check.last() - 1;
        if (!isAboutIt || !proof.proves(check.lastRecord())) {
            throw new ExportProblem(
                    Kind.WRONG_ROOT,
                    "commits %d to %d are not among those that were signed"
                            .formatted(check.first(), check.last()));
        }
    }
}
