package vn.steerlog.standalone.tool;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import vn.steerlog.ledger.checkpoint.Checkpoint;
import vn.steerlog.ledger.checkpoint.SignedNote;
import vn.steerlog.ledger.export.OpenedExport;
import vn.steerlog.ledger.proof.Hash;
import vn.steerlog.ledger.proof.MerkleTree;

/// An export of all that its checkpoint covers, with the tree over its records, whose root is the
/// checkpoint's. Who signed it was not looked at.
record WholeExport(SignedNote note, MerkleTree tree) {
    /// @throws UnusableException when the records are not all those of the checkpoint
    static WholeExport read(Path archive, LongConsumer progress) throws IOException {
        try (OpenedExport export = OpenedExport.open(archive)) {
            SignedNote note = export.note();
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            MerkleTree tree = new MerkleTree();
            export.eachRecord(record -> {
                tree.add(Hash.ofLeaf(record));
                progress.accept(tree.size());
            });
            if (tree.size() != checkpoint.size()
                    || !tree.root(tree.size()).equals(checkpoint.root())) {
                throw new UnusableException(
                        "not-whole",
                        "only an export of all commits that its checkpoint covers can be proven"
                                + " from, and this one is not: see verify");
            }
            return new WholeExport(note, tree);
        }
    }
}
