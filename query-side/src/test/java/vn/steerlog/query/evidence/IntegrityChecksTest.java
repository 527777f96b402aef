package vn.steerlog.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.steerlog.ledger.CommitDraft;
import vn.steerlog.ledger.EventDraft;
import vn.steerlog.ledger.ForwardingStore;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.checkpoint.CheckpointStore;
import vn.steerlog.ledger.checkpoint.FileCheckpointStore;
import vn.steerlog.ledger.checkpoint.KeyRing;
import vn.steerlog.ledger.checkpoint.Notary;
import vn.steerlog.ledger.memory.MemoryLedgerStore;
import vn.steerlog.ledger.proof.LedgerTree;
import vn.steerlog.query.evidence.IntegrityResult.Finding;
import vn.steerlog.trail.Trail;
import vn.steerlog.trail.TrailEntry;
import vn.steerlog.trail.TrailKind;

@SuppressWarnings("NullAway.Init")
class IntegrityChecksTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2025-11-17T02:00:00Z"), ZoneOffset.UTC);
    private static final TrailEntry BY =
            TrailEntry.of(TrailKind.INTEGRITY_CHECKED, "acc-1", "AUDITOR", "trace");

    @TempDir Path folder;

    private KeyRing keys;
    private CheckpointStore signatures;
    private final Trail trail = Trail.open(new MemoryLedgerStore(), CLOCK);
    private final CountDownLatch mayRead = new CountDownLatch(1);

    /// A ledger whose stored records somebody altered behind its back.
    private final class Altered extends ForwardingStore {
        private volatile UnaryOperator<byte[]> altering = UnaryOperator.identity();
        private volatile boolean slow;

        Altered() {
            super(new MemoryLedgerStore());
        }

        @Override
        public List<byte[]> records(long first, int maxBytes) {
            if (slow) {
                try {
                    mayRead.await();
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
            }
            return super.records(first, maxBytes).stream().map(altering).toList();
        }
    }

    private final class Province implements AutoCloseable {
        private final Altered store = new Altered();
        private final Ledger ledger = Ledger.open(store, CLOCK);
        private final LedgerTree tree = LedgerTree.of(ledger);
        private final Checkpoints checkpoints =
                new Checkpoints(
                        ledger, tree, new Notary(tree, keys, signatures, CLOCK), signatures);
        private final IntegrityChecks checks =
                new IntegrityChecks(ledger, tree, checkpoints, trail, CLOCK);

        Province record(int commits, String what) {
            for (int i = 0; i < commits; i++) {
                String id = what + ledger.head();
                EventDraft event =
                        new EventDraft(
                                id,
                                "Noted",
                                1,
                                Optional.empty(),
                                CLOCK.instant(),
                                "{}".getBytes(StandardCharsets.UTF_8),
                                ("{\"x\":\"" + what + "\"}").getBytes(StandardCharsets.UTF_8));
                ledger.append(new CommitDraft("a", "cause-" + id, List.of(event), List.of()))
                        .join();
            }
            return this;
        }

        IntegrityResult checked() {
            int before = checks.latest(100).size();
            checks.begin(BY);
            await().until(() -> checks.running().isEmpty() && checks.latest(100).size() > before);
            return checks.latest(1).getFirst();
        }

        @Override
        public void close() {
            checks.close();
            tree.close();
            ledger.close();
        }
    }

    @BeforeEach
    void open() {
        keys = KeyRing.at(folder.resolve("key"), Optional.empty(), new SecureRandom());
        signatures = new FileCheckpointStore(folder.resolve("checkpoints"));
    }

    @AfterEach
    void close() {
        mayRead.countDown();
        trail.close();
    }

    @Test
    void a_whole_record_is_found_whole_up_to_its_head_with_its_root() {
        try (Province province = new Province().record(3, "old")) {
            province.checkpoints.signHead();
            province.record(2, "new");
            IntegrityResult result = province.checked();
            assertThat(result.finding()).isEqualTo(Finding.WHOLE);
            assertThat(result.to()).isEqualTo(5);
            assertThat(result.root()).contains(province.tree.now().root(5).base64());
            assertThat(result.account()).isEqualTo("acc-1");
        }
    }

    @Test
    void an_altered_record_breaks_the_chain_at_the_next_one() {
        try (Province province = new Province().record(5, "old")) {
            province.store.altering = record -> replaced(record, "old2", "odd2");
            IntegrityResult result = province.checked();
            assertThat(result.finding()).isEqualTo(Finding.BROKEN_CHAIN);
            assertThat(result.from()).isEqualTo(4);
        }
    }

    @Test
    void an_altered_last_record_is_found_by_the_checkpoint_or_else_by_the_tree() {
        try (Province province = new Province().record(3, "old")) {
            province.tree.now();
            province.store.altering = record -> replaced(record, "old2", "odd2");
            assertThat(province.checked().finding()).isEqualTo(Finding.TREE_DIFFERS);
            province.store.altering = UnaryOperator.identity();
            province.checkpoints.signHead();
            province.store.altering = record -> replaced(record, "old2", "odd2");
            IntegrityResult signed = province.checked();
            assertThat(signed.finding()).isEqualTo(Finding.CONTRADICTS_CHECKPOINT);
            assertThat(List.of(signed.from(), signed.to())).containsExactly(1L, 3L);
        }
    }

    @Test
    void a_record_made_anew_contradicts_what_was_signed_between_the_last_two_checkpoints() {
        try (Province first = new Province().record(2, "same")) {
            first.checkpoints.signHead();
            first.record(2, "one");
            first.checkpoints.signHead();
        }
        try (Province second = new Province().record(2, "same").record(4, "other")) {
            IntegrityResult result = second.checked();
            assertThat(result.finding()).isEqualTo(Finding.CONTRADICTS_CHECKPOINT);
            assertThat(List.of(result.from(), result.to())).containsExactly(3L, 4L);
        }
    }

    @Test
    void an_old_copy_lacks_records_that_were_signed() {
        try (Province first = new Province().record(4, "same")) {
            first.checkpoints.signHead();
        }
        try (Province second = new Province().record(2, "same")) {
            IntegrityResult result = second.checked();
            assertThat(result.finding()).isEqualTo(Finding.ROLLED_BACK);
            assertThat(List.of(result.from(), result.to())).containsExactly(3L, 4L);
        }
    }

    @Test
    void one_check_goes_on_at_a_time_and_says_how_far_it_is() {
        try (Province province = new Province().record(3, "old")) {
            province.store.slow = true;
            IntegrityRun.Progress begun = province.checks.begin(BY);
            assertThat(begun.total()).isEqualTo(3);
            assertThat(begun.percent()).isZero();
            province.checks.begin(BY);
            mayRead.countDown();
            await().until(() -> province.checks.running().isEmpty());
            assertThat(province.checks.latest(10)).hasSize(1);
        }
    }

    @Test
    void a_result_is_still_known_to_whoever_starts_later() {
        try (Province province = new Province().record(3, "old")) {
            IntegrityResult result = province.checked();
            try (IntegrityChecks later =
                    new IntegrityChecks(
                            province.ledger, province.tree, province.checkpoints, trail, CLOCK)) {
                assertThat(later.latest(10)).containsExactly(result);
            }
        }
    }

    @Test
    void an_empty_record_is_whole() {
        try (Province province = new Province()) {
            IntegrityResult result = province.checked();
            assertThat(result.finding()).isEqualTo(Finding.WHOLE);
            assertThat(result.to()).isZero();
        }
    }

    private static byte[] replaced(byte[] record, String old, String other) {
        return new String(record, StandardCharsets.UTF_8)
                .replace(old, other)
                .getBytes(StandardCharsets.UTF_8);
    }
}
