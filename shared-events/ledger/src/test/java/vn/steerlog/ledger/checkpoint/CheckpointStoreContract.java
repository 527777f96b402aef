package vn.steerlog.ledger.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.steerlog.ledger.proof.Hash;

/// What every store of checkpoints must pass.
abstract class CheckpointStoreContract {
    private static final Instant NOW = Instant.parse("2025-11-17T09:30:00Z");
    private final SigningKey key = key("so-chi-dao.example", SignatureType.NOTE);
    private final SigningKey witness = key("thanh-tra.example", SignatureType.COSIGNATURE);

    private static SigningKey key(String name, SignatureType type) {
        return SigningKey.create(name, type, new SecureRandom());
    }

    /// The store of this test, opened once more.
    protected abstract CheckpointStore open();

    private SignedNote note(long size) {
        String text = new Checkpoint("so-chi-dao.example", size, Hash.ofNothing()).text();
        return SignedNote.sign(text, key, NOW);
    }

    @Test
    void an_empty_store_has_no_checkpoint() {
        CheckpointStore store = open();
        assertThat(store.latest()).isEmpty();
        assertThat(store.at(0)).isEmpty();
        assertThat(store.firstFrom(0)).isEmpty();
        assertThat(store.before(Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void what_is_kept_is_found_by_its_size_also_when_opened_anew() {
        CheckpointStore store = open();
        store.keep(note(7));
        store.keep(note(1_000_000));
        store.keep(note(42));
        for (CheckpointStore any : new CheckpointStore[] {store, open()}) {
            assertThat(any.at(42).orElseThrow().note()).isEqualTo(note(42));
            assertThat(any.at(41)).isEmpty();
            assertThat(any.firstFrom(8).orElseThrow().checkpoint().size()).isEqualTo(42);
            assertThat(any.firstFrom(42).orElseThrow().checkpoint().size()).isEqualTo(42);
            assertThat(any.firstFrom(1_000_001)).isEmpty();
            assertThat(any.latest().orElseThrow().checkpoint().size()).isEqualTo(1_000_000);
            assertThat(any.before(1_000_000, 5))
                    .extracting(kept -> kept.checkpoint().size())
                    .containsExactly(42L, 7L);
            assertThat(any.before(1_000_000, 1)).hasSize(1);
        }
    }

    @Test
    void signatures_of_others_gather_under_the_same_checkpoint() {
        CheckpointStore store = open();
        store.keep(note(42));
        store.keep(SignedNote.sign(note(42).text(), witness, NOW));
        KeptCheckpoint kept = store.keep(note(42));
        assertThat(kept.note().signatures()).hasSize(2);
        assertThat(kept.note().isSignedBy(key.verifier())).isTrue();
        assertThat(kept.note().isSignedBy(witness.verifier())).isTrue();
        assertThat(open().at(42).orElseThrow().note()).isEqualTo(kept.note());
    }

    @Test
    void another_root_at_the_same_size_is_refused() {
        CheckpointStore store = open();
        store.keep(note(42));
        String text = new Checkpoint("so-chi-dao.example", 42, Hash.ofLeaf(new byte[] {1})).text();
        SignedNote other = SignedNote.sign(text, key, NOW);
        assertThatThrownBy(() -> store.keep(other)).isInstanceOf(CheckpointConflict.class);
        assertThat(open().at(42).orElseThrow().note()).isEqualTo(note(42));
    }

    @Test
    void keys_are_kept_in_their_order_each_once_also_when_opened_anew() {
        CheckpointStore store = open();
        assertThat(store.keys()).isEmpty();
        KeptKey first = new KeptKey(key.verifier(), NOW, 7);
        KeptKey second =
                new KeptKey(
                        key("so-chi-dao.example", SignatureType.NOTE).verifier(),
                        NOW.plusSeconds(60),
                        42);
        store.keepKey(first);
        store.keepKey(second);
        store.keepKey(new KeptKey(key.verifier(), NOW.plusSeconds(90), 50));
        for (CheckpointStore any : new CheckpointStore[] {store, open()}) {
            assertThat(any.keys()).containsExactly(first, second);
        }
    }

    @Test
    void timestamp_tokens_stay_with_their_checkpoint() {
        CheckpointStore store = open();
        store.keep(note(42));
        store.keepToken(42, new byte[] {1, 2, 3});
        store.keepToken(42, new byte[] {4});
        store.keep(SignedNote.sign(note(42).text(), witness, NOW));
        assertThat(open().at(42).orElseThrow().tokens())
                .containsExactly(new byte[] {1, 2, 3}, new byte[] {4});
    }

    /// Puts something else in the place of what is kept.
    protected abstract void damage(long size);

    @Test
    void what_is_kept_and_is_no_checkpoint_is_said_to_be_damaged() {
        open().keep(note(7));
        open().keep(note(42));
        damage(42);
        CheckpointStore store = open();
        for (ThrowingCallable asked :
                List.<ThrowingCallable>of(
                        () -> store.at(42),
                        store::latest,
                        () -> store.firstFrom(8),
                        () -> store.before(50, 5),
                        () -> store.keep(note(42)))) {
            assertThatThrownBy(asked)
                    .isInstanceOfSatisfying(
                            CheckpointDamaged.class, e -> assertThat(e.size()).isEqualTo(42));
        }
        assertThat(store.at(7)).isPresent();
    }
}
