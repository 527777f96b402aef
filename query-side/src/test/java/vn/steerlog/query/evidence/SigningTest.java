package vn.steerlog.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import vn.steerlog.events.meeting.MeetingEvent.MeetingClosed;
import vn.steerlog.events.meeting.MeetingEvent.MeetingScheduled;
import vn.steerlog.events.meeting.MeetingId;
import vn.steerlog.ledger.checkpoint.Checkpoint;
import vn.steerlog.ledger.checkpoint.CheckpointConflict;
import vn.steerlog.ledger.checkpoint.FileCheckpointStore;
import vn.steerlog.ledger.checkpoint.KeptCheckpoint;
import vn.steerlog.ledger.checkpoint.KeyRing;
import vn.steerlog.ledger.checkpoint.Notary;
import vn.steerlog.ledger.checkpoint.SignedNote;
import vn.steerlog.ledger.proof.Hash;
import vn.steerlog.ledger.proof.LedgerTree;
import vn.steerlog.query.Board;

@SuppressWarnings("NullAway.Init")
class SigningTest {
    private static final MeetingId MEETING = new MeetingId("m-1");

    private static final MeetingScheduled SCHEDULED =
            new MeetingScheduled(
                    MEETING,
                    Optional.empty(),
                    "Phiên họp",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of());
    private static final MeetingClosed CLOSED = new MeetingClosed(MEETING, Optional.empty());

    @TempDir Path folder;

    private final Board board = new Board();
    private LedgerTree tree;
    private KeyRing keys;
    private FileCheckpointStore store;
    private Checkpoints checkpoints;
    private Signing signing;

    @BeforeEach
    void open() {
        tree = LedgerTree.of(board.ledger());
        keys = KeyRing.at(folder.resolve("key"), Optional.empty(), new SecureRandom());
        store = new FileCheckpointStore(folder.resolve("checkpoints"));
        Notary notary = new Notary(tree, keys, store, board.clock());
        checkpoints = new Checkpoints(board.ledger(), tree, notary, store);
        signing = new Signing(board.ledger(), checkpoints, Duration.ofHours(1));
    }

    @AfterEach
    void close() {
        signing.stop();
        tree.close();
        board.close();
    }

    private void scheduled() {
        board.record(SCHEDULED);
    }

    private long closed() {
        return board.record(CLOSED);
    }

    private long signed() {
        return store.latest().map(KeptCheckpoint::checkpoint).map(Checkpoint::size).orElse(0L);
    }

    @Test
    void a_closing_is_signed_soon_and_what_is_no_closing_waits_for_the_interval() {
        scheduled();
        signing.start();
        await().until(() -> signed() == 1);
        board.recordRaw("Noted", "Note", "note", "{\"type\":\"no meeting\"}");
        long closing = closed();
        await().until(() -> signed() >= closing);
        assertThat(store.before(Long.MAX_VALUE, 10)).hasSize(2);
    }

    @Test
    void a_closing_that_nobody_was_there_to_sign_is_signed_at_the_next_start() {
        scheduled();
        signing.start();
        await().until(() -> signed() == 1);
        signing.stop();
        long closing = closed();
        signing = new Signing(board.ledger(), checkpoints, Duration.ofHours(1));
        signing.start();
        await().until(() -> signed() >= closing);
    }

    @Test
    void a_ledger_that_contradicts_its_checkpoint_is_an_alarm_and_nothing_is_signed() {
        scheduled();
        CheckpointHealth health = new CheckpointHealth(checkpoints);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        Checkpoint other = new Checkpoint(keys.origin(), 1, Hash.ofNothing());
        store.keep(SignedNote.sign(other.text(), keys.current(), board.clock().instant()));
        signing.start();
        await().until(() -> checkpoints.alarm().isPresent());
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        long closing = closed();
        assertThatThrownBy(checkpoints::signHead).isInstanceOf(CheckpointConflict.class);
        assertThat(checkpoints.covering(closing)).isEmpty();
        assertThat(signed()).isEqualTo(1);
    }

    @Test
    void commits_that_another_process_has_signed_already_are_waited_for() {
        scheduled();
        try (Board other = new Board()) {
            other.record(SCHEDULED);
            other.record(CLOSED);
            try (LedgerTree ahead = LedgerTree.of(other.ledger())) {
                new Notary(ahead, keys, store, board.clock()).sign(2);
            }
        }
        CompletableFuture<KeptCheckpoint> late =
                CompletableFuture.supplyAsync(checkpoints::signHead);
        closed();
        assertThat(late.join().checkpoint().size()).isEqualTo(2);
        assertThat(checkpoints.alarm()).isEmpty();
    }
}
