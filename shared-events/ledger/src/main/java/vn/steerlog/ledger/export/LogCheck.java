package vn.steerlog.ledger.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import vn.steerlog.ledger.Sha256;
import vn.steerlog.ledger.checkpoint.Checkpoint;
import vn.steerlog.ledger.export.ExportProblem.Kind;
import vn.steerlog.ledger.proof.Hash;
import vn.steerlog.ledger.proof.RunningRoot;

/// Reads `log.ndjson` once: numbers, the chain, and the roots on the way.
final class LogCheck {
    private static final long STEP = 50_000;
    private static final byte[] NUMBER = ascii("{\"n\":");
    private static final byte[] PREVIOUS = ascii(",\"prev\":\"");

    private final List<Checkpoint> earlier;
    private final Map<Long, Hash> roots = new HashMap<>();
    private final RunningRoot root = new RunningRoot();
    private final MessageDigest sha256 = Sha256.digest();
    private final byte[] hash = new byte[Hash.BYTES];
    private byte[] lastRecord = new byte[0];
    private long first;
    private long last;

    /// @param earlier checkpoints, the smallest first
    LogCheck(List<Checkpoint> earlier) {
        this.earlier = earlier;
    }

    void read(InputStream log, LongConsumer progress) throws IOException {
        Lines lines = new Lines(log);
        while (lines.next()) {
            take(lines);
            if (last % STEP == 0) {
                progress.accept(last);
            }
        }
        if (last == 0) {
            throw new ExportProblem(Kind.NOT_AN_EXPORT, "there are no commits in it");
        }
        lastRecord = lines.last();
        progress.accept(last);
    }

    void take(Lines lines) {
        long number = lines.numberAfter(NUMBER);
        if (number < 1 || (last > 0 && number != last + 1)) {
            throw new ExportProblem(
                    Kind.WRONG_NUMBER,
                    "after commit %d comes a line that is not commit %d".formatted(last, last + 1));
        }
        if (last == 0) {
            first = number;
        }
        if (!continues(lines, number)) {
            throw new ExportProblem(
                    Kind.BROKEN_CHAIN,
                    last == 0
                            ? "commit 1 says that others came before it"
                            : "commit %d does not continue commit %d: one of the two was altered"
                                    .formatted(number, last));
        }
        sha256.update(lines.bytes(), lines.offset(), lines.length());
        Sha256.finish(sha256, hash);
        if (first == 1) {
            root.add(lines.bytes(), lines.offset(), lines.length());
            noteRoot(number);
        }
        last = number;
    }

    /// Nothing is known of what came before the first line, unless that is commit 1: then `hash` is
    /// all zeros, as its record has it.
    private boolean continues(Lines lines, long number) {
        int digits = Long.toString(number).length();
        int at = NUMBER.length + digits;
        return lines.has(at, PREVIOUS)
                && ((last == 0 && number != 1) || lines.hasHex(at + PREVIOUS.length, hash));
    }

    private void noteRoot(long number) {
        for (Checkpoint checkpoint : earlier) {
            if (checkpoint.size() == number) {
                roots.put(number, root.root());
                compare(checkpoint, Kind.CONTRADICTS_EARLIER);
            }
        }
    }

    /// @throws ExportProblem of `kind` when the first commits are not those of `checkpoint`
    void compare(Checkpoint checkpoint, Kind kind) {
        if (!isTrue(checkpoint)) {
            throw new ExportProblem(
                    kind,
                    "commits %d to %d are not those that were signed"
                            .formatted(1 + agreedBefore(checkpoint.size()), checkpoint.size()));
        }
    }

    private boolean isTrue(Checkpoint checkpoint) {
        long size = checkpoint.size();
        Optional<Hash> found =
                size == root.size()
                        ? Optional.of(root.root())
                        : Optional.ofNullable(roots.get(size));
        return found.filter(checkpoint.root()::equals).isPresent();
    }

    /// Up to where earlier checkpoints agree.
    private long agreedBefore(long size) {
        return earlier.stream()
                .filter(checkpoint -> checkpoint.size() < size && isTrue(checkpoint))
                .mapToLong(Checkpoint::size)
                .max()
                .orElse(0);
    }

    /// The earlier checkpoints that the log was shown to continue; all of them, or it is said why
    /// that cannot be shown.
    List<Checkpoint> shown(Checkpoint checkpoint) {
        List<Checkpoint> shown = new ArrayList<>();
        for (Checkpoint one : earlier) {
            boolean isSame = one.size() == checkpoint.size();
            if (isSame && !one.root().equals(checkpoint.root())) {
                throw new ExportProblem(
                        Kind.CONTRADICTS_EARLIER,
                        "two checkpoints of %d commits differ".formatted(one.size()));
            }
            if (isSame || roots.containsKey(one.size()) || one.size() == 0) {
                shown.add(one);
            } else {
                throw new ExportProblem(
                        Kind.NOT_AN_EXPORT,
                        "only an export from commit 1 on can be compared with the checkpoint of %d"
                                .formatted(one.size()));
            }
        }
        return shown;
    }

    boolean isFrom(long number) {
        return first == number;
    }

    long first() {
        return first;
    }

    long last() {
        return last;
    }

    byte[] lastRecord() {
        return lastRecord;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
