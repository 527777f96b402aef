package vn.steerlog.ledger.export;

import java.util.ArrayList;
import java.util.List;
import vn.steerlog.ledger.checkpoint.Checkpoint;
import vn.steerlog.ledger.checkpoint.MalformedNote;
import vn.steerlog.ledger.checkpoint.SignedNote;
import vn.steerlog.ledger.proof.Hash;
import vn.steerlog.ledger.proof.MerkleProofs;

/// That one record is in the log of a signed checkpoint, as a text that stands for itself (C2SP
/// tlog-proof, version 1).
///
/// @param index of the record, from 0 on: its commit's number less one
/// @param path from the record's sibling up to the root
/// @param checkpoint as it was signed
public record TlogProof(long index, List<Hash> path, SignedNote checkpoint) {
    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String INDEX = "index ";
    private static final int MOST_HASHES = 63;

    public TlogProof {
        path = List.copyOf(path);
    }

    /// @throws MalformedNote when it is not a proof
    public static TlogProof parse(String text) {
        int gap = text.indexOf("\n\n");
        List<String> lines = gap < 0 ? List.of() : text.substring(0, gap).lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
            throw new MalformedNote("not a proof: its first line is not " + HEADER);
        }
        int at = lines.size() > 1 && lines.get(1).startsWith("extra ") ? 2 : 1;
        if (lines.size() <= at || !lines.get(at).matches("index (0|[1-9][0-9]{0,17})")) {
            throw new MalformedNote("not a proof: it has no index");
        }
        long index = Long.parseLong(lines.get(at).substring(INDEX.length()));
        List<Hash> path = hashes(lines.subList(at + 1, lines.size()));
        return new TlogProof(index, path, SignedNote.parse(text.substring(gap + 2)));
    }

    private static List<Hash> hashes(List<String> lines) {
        if (lines.size() > MOST_HASHES) {
            throw new MalformedNote("not a proof: more hashes than any tree has levels");
        }
        List<Hash> path = new ArrayList<>();
        for (String line : lines) {
            try {
                path.add(Hash.ofBase64(line));
            } catch (IllegalArgumentException e) {
                throw new MalformedNote("not a proof: not a hash: " + line);
            }
        }
        return path;
    }

    /// Whether it proves `record`, given that the checkpoint is to be trusted.
    public boolean proves(byte[] record) {
        Checkpoint signed = Checkpoint.parse(checkpoint.text());
        return MerkleProofs.includes(
                signed.root(), signed.size(), Hash.ofLeaf(record), index, path);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(HEADER + "\n" + INDEX + index + "\n");
        path.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }
}
