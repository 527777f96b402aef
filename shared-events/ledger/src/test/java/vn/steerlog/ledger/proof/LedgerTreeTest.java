package vn.steerlog.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.steerlog.ledger.Drafts.commit;
import static vn.steerlog.ledger.Drafts.free;
import static vn.steerlog.ledger.Drafts.onTask;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.LedgerCopy;
import vn.steerlog.ledger.LedgerStore;
import vn.steerlog.ledger.SettableClock;
import vn.steerlog.ledger.memory.MemoryLedgerStore;
import vn.steerlog.ledger.mongo.MongoForTests;
import vn.steerlog.ledger.segment.SegmentFileStore;

@Tag("mongodb")
class LedgerTreeTest {
    private final SettableClock clock = new SettableClock("2025-11-17T09:30:00Z");

    private static Hash rootOf(Ledger ledger) {
        MerkleTree tree = new MerkleTree();
        try (Stream<Hash> leaves = ledger.commits(1).map(commit -> Hash.ofLeaf(commit.bytes()))) {
            leaves.forEach(tree::add);
        }
        return tree.root(tree.size());
    }

    @Test
    void the_tree_grows_with_the_ledger() {
        try (Ledger ledger = Ledger.open(new MemoryLedgerStore(), clock);
                LedgerTree tree = LedgerTree.of(ledger)) {
            for (int i = 0; i < 50; i++) {
                ledger.append(commit(onTask("t1", i))).join();
            }
            await().until(() -> tree.size() == 50);
            assertThat(tree.now().root(50)).isEqualTo(rootOf(ledger));
        }
    }

    @Test
    void the_same_records_have_the_same_root_in_every_store_and_after_a_restart(
            @TempDir Path folder) {
        Hash root;
        try (Ledger ledger = Ledger.open(SegmentFileStore.open(folder), clock);
                LedgerTree tree = LedgerTree.of(ledger)) {
            for (int i = 0; i < 40; i++) {
                ledger.append(commit(onTask("t1", i), free())).join();
            }
            root = tree.now().root(40);
        }
        try (LedgerStore files = SegmentFileStore.open(folder);
                LedgerStore inMongo = MongoForTests.freshStore()) {
            new LedgerCopy(files, inMongo, _ -> {}).copy();
            assertThat(rootIn(inMongo)).isEqualTo(root);
            assertThat(rootIn(files)).isEqualTo(root);
        }
    }

    private Hash rootIn(LedgerStore store) {
        Ledger ledger = Ledger.open(store, clock);
        try (LedgerTree tree = LedgerTree.of(ledger)) {
            return tree.now().root(40);
        }
    }
}
