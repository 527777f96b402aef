package vn.steerlog.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.axonframework.common.AxonNonTransientException;
import org.axonframework.common.AxonTransientException;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.SerializationException;
import org.junit.jupiter.api.Test;
import vn.steerlog.events.meeting.MeetingEvent.MeetingCancelled;
import vn.steerlog.events.meeting.MeetingId;
import vn.steerlog.ledger.CommitDraft;
import vn.steerlog.ledger.EventDraft;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.LedgerException;
import vn.steerlog.ledger.LedgerStore;
import vn.steerlog.ledger.RecordLimits;
import vn.steerlog.ledger.memory.MemoryLedgerStore;

class RefusalTest {
    private final LedgerStore memory = new MemoryLedgerStore();
    private final LedgerStore store = mock(LedgerStore.class, delegatesTo(memory));

    @Test
    void of_a_ledger_that_stops_the_commit_in_flight_is_unknown_and_no_other_worth_a_try() {
        doThrow(new LedgerException.Stopped("the disk is full", null)).when(store).append(any());
        try (Ledger ledger = Ledger.open(store, Clock.systemUTC())) {
            assertThatThrownBy(() -> engine(ledger).appendEvents(Fixture.message("T-1", 0)))
                    .isInstanceOf(OutcomeUnknownException.class)
                    .hasMessageContaining("the disk is full");
            assertThatThrownBy(() -> engine(ledger).appendEvents(Fixture.message("T-2", 0)))
                    .isInstanceOf(LedgerStoppedException.class)
                    .isInstanceOf(AxonNonTransientException.class)
                    .hasMessageContaining("the disk is full");
        }
    }

    @Test
    void a_store_that_does_not_answer_may_be_tried_again_for_nothing_was_recorded() {
        LedgerException away = new LedgerException.Unavailable("the network is down", null);
        doThrow(away).when(store).likelyPast(any());
        doThrow(away).when(store).past(any());
        try (Ledger ledger = Ledger.open(store, Clock.systemUTC())) {
            assertThatThrownBy(() -> engine(ledger).appendEvents(Fixture.message("T-1", 0)))
                    .isInstanceOf(LedgerUnavailableException.class)
                    .isInstanceOf(AxonTransientException.class)
                    .hasMessageContaining("the network is down");
            doAnswer(call -> memory.past(call.getArgument(0))).when(store).past(any());
            engine(ledger).appendEvents(Fixture.message("T-1", 0));
            assertThat(ledger.head()).isEqualTo(1);
        }
    }

    @Test
    void who_is_not_told_in_time_hears_that_the_outcome_is_unknown_and_may_find_it_later() {
        doThrow(new LedgerException.Unavailable("the network is down", null))
                .when(store)
                .append(any());
        try (Ledger ledger = Ledger.open(store, Clock.systemUTC())) {
            EventStorageEngine impatient =
                    LedgerEventStorageEngine.builder()
                            .ledger(ledger)
                            .patience(Duration.ofMillis(50))
                            .build();
            assertThatThrownBy(() -> impatient.appendEvents(Fixture.message("T-1", 0)))
                    .isInstanceOf(OutcomeUnknownException.class)
                    .isInstanceOf(AxonTransientException.class);
            doAnswer(call -> memory.append(call.getArgument(0))).when(store).append(any());
            await().until(() -> ledger.head() == 1);
        }
    }

    @Test
    void a_ledger_that_is_busy_may_be_tried_again() throws InterruptedException {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        doAnswer(
                        call -> {
                            writing.countDown();
                            goOn.await();
                            return memory.append(call.getArgument(0));
                        })
                .when(store)
                .append(any());
        try (Ledger ledger = Ledger.open(store, Clock.systemUTC(), 1)) {
            var first = ledger.append(draft("T-1"));
            writing.await();
            var second = ledger.append(draft("T-2"));
            assertThatThrownBy(() -> engine(ledger).appendEvents(Fixture.message("T-3", 0)))
                    .isInstanceOf(LedgerBusyException.class)
                    .isInstanceOf(AxonTransientException.class);
            goOn.countDown();
            assertThat(first.join().commit()).isEqualTo(1);
            assertThat(second.join().commit()).isEqualTo(2);
        }
    }

    @Test
    void a_commit_that_is_too_large_and_one_of_something_else_are_refused() {
        try (Ledger ledger = Ledger.open(store, Clock.systemUTC())) {
            String reason = "a".repeat(RecordLimits.MAX_RECORD_BYTES);
            MeetingCancelled large = new MeetingCancelled(new MeetingId("M"), reason);
            assertThatThrownBy(() ->
                            engine(ledger)
                                    .appendEvents(
                                            new GenericDomainEventMessage<>(
                                                    "Meeting", "M", 0, large)))
                    .isInstanceOf(EventStoreException.class)
                    .hasCauseInstanceOf(LedgerException.TooLarge.class);
            assertThatThrownBy(() ->
                            engine(ledger)
                                    .appendEvents(
                                            new GenericDomainEventMessage<>(
                                                    "Meeting", "M", 0, "a string")))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContaining("java.lang.String");
            assertThat(ledger.head()).isZero();
        }
    }

    private static CommitDraft draft(String key) {
        EventForm.Stored stored =
                EventForm.of(new CatalogueSerializer(Fixture.CODEC))
                        .store(Fixture.message(key, 0), "b", "c");
        EventDraft event =
                new EventDraft(
                        key,
                        stored.type(),
                        1,
                        Optional.empty(),
                        Fixture.AT,
                        stored.meta(),
                        stored.data());
        return new CommitDraft("b", "c", List.of(event), List.of());
    }

    private static LedgerEventStorageEngine engine(Ledger ledger) {
        return LedgerEventStorageEngine.builder().ledger(ledger).build();
    }
}
