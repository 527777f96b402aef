package vn.steerlog.ledger.checkpoint;

import java.util.List;
import vn.steerlog.ledger.proof.Hash;

/// What a ledger was at a size: the root over its first `size` records (C2SP tlog-checkpoint). Its
/// text is three lines: origin, size, root in base64.
///
/// @param origin which ledger it is; the name of the key that signs
/// @param size how many commits
public record Checkpoint(String origin, long size, Hash root) {
    private static final int LINES = 3;

    /// @throws MalformedNote when `text` is not a checkpoint's; further lines may follow the three,
    ///   but are nothing that this ledger ever signs
    public static Checkpoint parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < LINES || lines.stream().anyMatch(String::isEmpty)) {
            throw new MalformedNote("not a checkpoint: it has not three lines");
        }
        byte[] root = Texts.base64(lines.get(2));
        if (root.length != Hash.BYTES) {
            throw new MalformedNote("not a checkpoint: its root has not 32 bytes");
        }
        return new Checkpoint(lines.getFirst(), size(lines.get(1)), Hash.of(root));
    }

    private static long size(String line) {
        if (line.matches("0|[1-9][0-9]{0,17}")) {
            return Long.parseLong(line);
        }
        throw new MalformedNote("not a checkpoint: not a size: " + line);
    }

    /// The three lines, each with its newline: what is signed, and what the minutes print.
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }
}
