package vn.steerlog.ledger.axon;

import static java.util.concurrent.TimeUnit.HOURS;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.steerlog.events.task.TaskEvent.TaskAcknowledged;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.LedgerException;
import vn.steerlog.ledger.LedgerStore;
import vn.steerlog.ledger.catalogue.EventUnreadable;
import vn.steerlog.ledger.memory.MemoryLedgerStore;

class LedgerStreamTest {
    private final Ledger ledger = Fixture.ledger();
    private final LedgerMessageSource source = new LedgerMessageSource(ledger, Fixture.CODEC);

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void a_message_says_what_happened_who_did_it_and_where_it_stands() throws InterruptedException {
        Fixture.record(ledger, "T-1");
        Fixture.record(ledger, "T-2");
        try (var stream = source.openStream(new GlobalSequenceTrackingToken(1))) {
            TrackedEventMessage<?> message = stream.nextAvailable();
            assertThat(message.getIdentifier()).isEqualTo("T-2");
            assertThat(message.getTimestamp()).isEqualTo(Fixture.AT);
            assertThat(message.getPayloadType()).isEqualTo(TaskAcknowledged.class);
            assertThat(message.getPayload()).isEqualTo(Fixture.acknowledged("T-2"));
            assertThat(message.trackingToken()).isEqualTo(new GlobalSequenceTrackingToken(2));
            assertThat(message.getMetaData())
                    .isEqualTo(
                            MetaData.with("by", "account-1")
                                    .and("cause", "command-1")
                                    .and("role", "LEADER")
                                    .and("commit", 2L)
                                    .and("position", 2L));
            assertThat(((DomainEventMessage<?>) message).getAggregateIdentifier()).isEqualTo("T-2");
            assertThat(stream.hasNextAvailable()).isFalse();
            assertThat(stream.peek()).isEmpty();
        }
    }

    @Test
    void the_payload_is_decoded_only_when_asked_for() throws InterruptedException {
        Fixture.record(ledger, "T-1", "TaskAcknowledged", Fixture.AT, "{\"colour\":\"red\"}");
        try (var stream = source.openStream(null)) {
            TrackedEventMessage<?> message = stream.nextAvailable();
            assertThat(message.getMetaData().get("commit")).isEqualTo(1L);
            assertThatThrownBy(message::getPayload)
                    .isInstanceOf(EventUnreadable.class)
                    .hasMessageContaining("commit 1, position 1, TaskAcknowledged revision 1");
        }
    }

    @Test
    void an_unknown_name_ends_the_stream_there_and_is_never_passed_over()
            throws InterruptedException {
        Fixture.record(ledger, "T-1");
        Fixture.record(ledger, "T-2", "TaskForgotten", Fixture.AT, "{}");
        Fixture.record(ledger, "T-3");
        try (var stream = source.openStream(null)) {
            assertThat(stream.nextAvailable().getIdentifier()).isEqualTo("T-1");
            for (int attempt = 0; attempt < 3; attempt++) {
                assertThatThrownBy(stream::hasNextAvailable)
                        .isInstanceOf(EventUnreadable.class)
                        .hasMessageContaining("commit 2, position 2, TaskForgotten revision 1");
            }
        }
    }

    @Test
    void a_reader_that_waits_is_woken() {
        try (var stream = source.openStream(source.createHeadToken())) {
            CompletableFuture<String> read =
                    CompletableFuture.supplyAsync(() -> next(stream).getIdentifier());
            CompletableFuture<Boolean> seen = CompletableFuture.supplyAsync(() -> waits(stream));
            Fixture.record(ledger, "T-1");
            Fixture.record(ledger, "T-2");
            assertThat(read.join()).isEqualTo("T-1");
            assertThat(seen.join()).isTrue();
        }
    }

    @Test
    void the_callback_comes_at_once_and_with_each_batch_until_the_stream_is_closed() {
        AtomicInteger calls = new AtomicInteger();
        AtomicInteger others = new AtomicInteger();
        var stream = source.openStream(null);
        var other = source.openStream(null);
        assertThat(stream.setOnAvailableCallback(calls::incrementAndGet)).isTrue();
        assertThat(other.setOnAvailableCallback(others::incrementAndGet)).isTrue();
        assertThat(calls).hasValue(1);
        Fixture.record(ledger, "T-1");
        await().untilAtomic(calls, equalTo(2));
        stream.close();
        Fixture.record(ledger, "T-2");
        await().untilAtomic(others, greaterThan(2));
        assertThat(calls).hasValue(2);
        other.close();
    }

    @Test
    void a_follower_that_was_shut_down_does_not_disturb_the_others() {
        AtomicInteger calls = new AtomicInteger();
        try (var gone = source.openStream(null);
                var stream = source.openStream(null)) {
            gone.setOnAvailableCallback(() -> {
                if (calls.get() > 1) {
                    throw new RejectedExecutionException();
                }
            });
            stream.setOnAvailableCallback(calls::incrementAndGet);
            for (int i = 1; i < 5; i++) {
                Fixture.record(ledger, "T-" + i);
                int expected = i + 1;
                await().until(() -> calls.get() >= expected);
            }
            assertThat(next(gone).getIdentifier()).isEqualTo("T-1");
        }
    }

    @Test
    void a_closed_stream_has_nothing_more() throws InterruptedException {
        Fixture.record(ledger, "T-1");
        var stream = source.openStream(null);
        CompletableFuture<Void> waiting =
                CompletableFuture.runAsync(() -> {
                    next(stream);
                    next(stream);
                });
        await().until(() -> stream.peek().isEmpty());
        stream.close();
        assertThatThrownBy(waiting::join).hasRootCauseInstanceOf(IllegalStateException.class);
        assertThat(stream.hasNextAvailable(1, HOURS)).isFalse();
        assertThat(stream.peek()).isEmpty();
    }

    @Test
    void waiting_ends_with_the_time_given() throws InterruptedException {
        try (var stream = source.openStream(null)) {
            assertThat(stream.hasNextAvailable(1, MILLISECONDS)).isFalse();
        }
    }

    @Test
    void tokens_stand_before_the_first_after_the_last_and_before_a_moment() {
        assertThat(source.createTailToken()).isEqualTo(source.createHeadToken());
        Fixture.record(
                ledger, "T-1", "TaskAcknowledged", Instant.parse("2025-01-01T00:00:00Z"), "{}");
        Fixture.record(
                ledger, "T-2", "TaskAcknowledged", Instant.parse("2025-02-01T00:00:00Z"), "{}");
        assertThat(source.createTailToken()).isEqualTo(new GlobalSequenceTrackingToken(0));
        assertThat(source.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(2));
        assertThat(source.createTokenAt(Instant.parse("2025-02-01T00:00:00Z")))
                .isEqualTo(new GlobalSequenceTrackingToken(1));
    }

    @Test
    void a_replaying_token_is_understood_and_a_foreign_one_refused() throws InterruptedException {
        Fixture.record(ledger, "T-1");
        Fixture.record(ledger, "T-2");
        var replay =
                ReplayToken.createReplayToken(
                        new GlobalSequenceTrackingToken(2), new GlobalSequenceTrackingToken(1));
        try (var stream = source.openStream(replay)) {
            assertThat(stream.nextAvailable().getIdentifier()).isEqualTo("T-2");
        }
        assertThatThrownBy(() -> source.openStream(GapAwareTrackingToken.newInstance(1, Set.of())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> source.openStream(new GlobalSequenceTrackingToken(3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("position 3 was asked for, the ledger ends at 2");
    }

    @Test
    void after_a_failure_to_read_the_stream_goes_on_where_it_was() {
        LedgerStore memory = new MemoryLedgerStore();
        LedgerStore store = mock(LedgerStore.class, delegatesTo(memory));
        try (Ledger failing = Ledger.open(store, Clock.systemUTC());
                var stream = new LedgerMessageSource(failing, Fixture.CODEC).openStream(null)) {
            Fixture.record(failing, "T-1");
            assertThat(next(stream).getIdentifier()).isEqualTo("T-1");
            Fixture.record(failing, "T-2");
            doThrow(new LedgerException.Unavailable("no answer", null))
                    .doThrow(new LedgerException.Unavailable("no answer", null))
                    .doAnswer(delegatesTo(memory))
                    .when(store)
                    .records(anyLong(), anyInt());
            assertThatThrownBy(stream::peek).isInstanceOf(LedgerException.Unavailable.class);
            assertThatThrownBy(stream::peek).isInstanceOf(LedgerException.Unavailable.class);
            assertThat(next(stream).getIdentifier()).isEqualTo("T-2");
        }
    }

    private static TrackedEventMessage<?> next(BlockingStream<TrackedEventMessage<?>> stream) {
        try {
            return stream.nextAvailable();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean waits(BlockingStream<TrackedEventMessage<?>> stream) {
        try {
            return stream.hasNextAvailable(1, HOURS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
