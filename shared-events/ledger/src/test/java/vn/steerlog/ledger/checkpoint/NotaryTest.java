package vn.steerlog.ledger.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.steerlog.ledger.Drafts.commit;
import static vn.steerlog.ledger.Drafts.onTask;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.SettableClock;
import vn.steerlog.ledger.memory.MemoryLedgerStore;
import vn.steerlog.ledger.proof.LedgerTree;
import vn.steerlog.ledger.proof.MerkleProofs;

class NotaryTest {
    private final SettableClock clock = new SettableClock("2025-11-17T09:30:00Z");
    private final SecureRandom random = new SecureRandom();
    @TempDir private Path folder;
    private Ledger ledger;
    private LedgerTree tree;
    private CheckpointStore store;
    private Notary notary;

    @BeforeEach
    void open() {
        ledger = ledger("t1", 10);
        tree = LedgerTree.of(ledger);
        store = new FileCheckpointStore(folder.resolve("checkpoints"));
        notary = notary(tree);
    }

    private Ledger ledger(String task, int commits) {
        Ledger opened = Ledger.open(new MemoryLedgerStore(), clock);
        for (int i = 0; i < commits; i++) {
            opened.append(commit(onTask(task, i))).join();
        }
        return opened;
    }

    private Notary notary(LedgerTree of) {
        return notary(of, "key");
    }

    private Notary notary(LedgerTree of, String file) {
        KeyRing keys = KeyRing.at(folder.resolve(file), Optional.of("a.example"), random);
        return new Notary(of, keys, store, clock);
    }

    @AfterEach
    void close() {
        tree.close();
        ledger.close();
    }

    @Test
    void what_it_signs_is_the_root_of_the_records() {
        KeptCheckpoint kept = notary.sign(7);
        assertThat(kept.checkpoint())
                .isEqualTo(new Checkpoint("a.example", 7, tree.over(7).root(7)));
        assertThat(kept.note().isSignedBy(notary.keys().current().verifier())).isTrue();
        assertThat(store.latest().orElseThrow().note()).isEqualTo(kept.note());
    }

    @Test
    void signing_the_same_records_again_changes_nothing() {
        assertThat(notary.sign(10).note()).isEqualTo(notary.sign(10).note());
        assertThat(store.latest().orElseThrow().note().signatures()).hasSize(1);
    }

    @Test
    void two_with_the_same_key_sign_the_same_bytes() {
        SignedNote one = notary.sign(10).note();
        assertThat(notary(tree).sign(10).note()).isEqualTo(one);
    }

    @Test
    void a_ledger_that_was_rewritten_is_not_signed() {
        notary.sign(10);
        try (Ledger rewritten = ledger("t2", 12);
                LedgerTree other = LedgerTree.of(rewritten)) {
            assertThatThrownBy(() -> notary(other).sign(12))
                    .isInstanceOf(CheckpointConflict.class)
                    .hasMessageContaining("commits 1 to 10");
            assertThatThrownBy(() -> notary(other).checkLatest())
                    .isInstanceOf(CheckpointConflict.class);
        }
        assertThat(store.latest().orElseThrow().checkpoint().size()).isEqualTo(10);
    }

    @Test
    void a_ledger_that_lost_its_end_is_not_signed() {
        notary.sign(10);
        try (Ledger shorter = ledger("t1", 9);
                LedgerTree other = LedgerTree.of(shorter)) {
            assertThatThrownBy(() -> notary(other).sign(9))
                    .isInstanceOf(CheckpointConflict.class)
                    .hasMessageContaining("10 commits were signed, and there are 9");
        }
    }

    @Test
    void after_a_rotation_old_checkpoints_are_verified_with_the_old_key() {
        SignedNote before = notary.sign(5).note();
        VerifierKey old = notary.keys().current().verifier();
        SignedNote turn = notary.rotate(random).note();
        VerifierKey young = notary.keys().current().verifier();
        assertThat(List.of(turn.isSignedBy(old), turn.isSignedBy(young)))
                .containsExactly(true, true);
        assertThat(before.isSignedBy(old)).isTrue();
        ledger.append(commit(onTask("t1", 10))).join();
        SignedNote after = notary.sign(11).note();
        assertThat(List.of(after.isSignedBy(old), after.isSignedBy(young)))
                .containsExactly(false, true);
    }

    @Test
    void every_key_is_published_with_its_time_and_found_again_after_a_restart() {
        notary.sign(5);
        VerifierKey old = notary.keys().current().verifier();
        clock.set(Instant.parse("2026-01-02T03:04:05Z"));
        notary.rotate(random);
        VerifierKey young = notary.keys().current().verifier();
        List<KeptKey> expected =
                List.of(
                        new KeptKey(old, Instant.parse("2025-11-17T09:30:00Z"), 10),
                        new KeptKey(young, Instant.parse("2026-01-02T03:04:05Z"), 10));
        assertThat(notary.published()).isEqualTo(expected);
        Notary restarted = notary(tree);
        restarted.sign(10);
        assertThat(restarted.published()).isEqualTo(expected);
    }

    @Test
    void another_side_takes_up_the_new_key_when_its_file_comes_and_signs_nothing_until_then()
            throws IOException {
        notary.sign(5);
        copyKey();
        Notary other = notary(tree, "copy");
        other.sign(6);
        notary.rotate(random);
        assertOutdated(other);
        copyKey();
        assertThat(other.sign(8).note().isSignedBy(notary.keys().current().verifier())).isTrue();
        assertThat(other.keys().verifiers()).hasSize(2);
    }

    private void copyKey() throws IOException {
        Path copy = folder.resolve("copy");
        Files.copy(
                folder.resolve("key"),
                copy,
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
    }

    private static void assertOutdated(Notary other) {
        assertThatThrownBy(() -> other.sign(8))
                .isInstanceOfSatisfying(
                        KeyTrouble.class,
                        trouble -> assertThat(trouble.kind()).isEqualTo(KeyTrouble.Kind.OUTDATED));
    }

    @Test
    void a_key_that_was_put_into_the_file_by_hand_is_published_when_it_first_signs()
            throws IOException {
        notary.sign(5);
        SigningKey made = SigningKey.create("a.example", SignatureType.NOTE, random);
        Files.writeString(folder.resolve("key"), made.secretText());
        notary.sign(7);
        assertThat(notary.published())
                .extracting(KeptKey::key)
                .endsWith(made.verifier())
                .hasSize(2);
    }

    @Test
    void a_file_that_is_damaged_or_gone_meanwhile_signs_nothing() throws IOException {
        notary.sign(5);
        Path file = folder.resolve("key");
        String whole = Files.readString(file);
        Files.writeString(file, "PRIVATE+KEY+x");
        assertThatThrownBy(() -> notary.sign(6)).isInstanceOf(KeyTrouble.class);
        assertThatThrownBy(() -> notary.rotate(random)).isInstanceOf(KeyTrouble.class);
        Files.delete(file);
        assertThatThrownBy(() -> notary.sign(6)).isInstanceOf(KeyTrouble.class);
        assertThat(store.latest().orElseThrow().checkpoint().size()).isEqualTo(5);
        Files.writeString(file, whole);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(notary.sign(6).checkpoint().size()).isEqualTo(6);
    }

    @Test
    void one_checkpoint_is_proven_to_continue_another() {
        Checkpoint older = notary.sign(4).checkpoint();
        Checkpoint newer = notary.sign(10).checkpoint();
        assertThat(
                        MerkleProofs.continues(
                                older.root(),
                                older.size(),
                                newer.root(),
                                newer.size(),
                                tree.now().consistency(4, 10)))
                .isTrue();
    }

    @Test
    void more_than_there_is_cannot_be_signed() {
        assertThatThrownBy(() -> notary.sign(11)).isInstanceOf(IllegalArgumentException.class);
    }
}
