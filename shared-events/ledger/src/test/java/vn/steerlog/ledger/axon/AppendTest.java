package vn.steerlog.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.steerlog.ledger.axon.Fixture.message;
import static vn.steerlog.ledger.axon.Fixture.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.steerlog.ledger.Appended;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.Place;
import vn.steerlog.ledger.RecordedEvent;
import vn.steerlog.ledger.Unmoved;

class AppendTest {
    private final Ledger ledger = Fixture.ledger();
    private final EmbeddedEventStore events =
            EmbeddedEventStore.builder()
                    .storageEngine(LedgerEventStorageEngine.builder().ledger(ledger).build())
                    .build();

    @AfterEach
    void close() {
        events.shutDown();
        ledger.close();
    }

    @Test
    void an_event_is_recorded_under_its_stored_name_with_who_and_why() {
        DomainEventMessage<?> message =
                message(
                        "T-1",
                        0,
                        Map.of("by", "account-1", "cause", "command-1", "role", "SECRETARIAT"));
        events.publish(message);

        Commit commit = ledger.commit(1).orElseThrow();
        assertThat(commit.by()).isEqualTo("account-1");
        assertThat(commit.cause()).isEqualTo("command-1");
        RecordedEvent event = commit.events().getFirst();
        assertThat(event.id()).isEqualTo(message.getIdentifier());
        assertThat(event.type()).isEqualTo("TaskAcknowledged");
        assertThat(event.revision()).isEqualTo(1);
        assertThat(event.place()).contains(new Place("Task", "T-1", 0));
        assertThat(text(event.meta())).isEqualTo("{\"role\":\"SECRETARIAT\"}");
        assertThat(text(event.data()))
                .isEqualTo("{\"task\":\"T-1\",\"effectiveOn\":\"2025-11-17\"}");
    }

    @Test
    void without_metadata_the_system_did_it_because_of_the_message_being_handled() {
        GenericCommandMessage<String> command = new GenericCommandMessage<>("command");
        inUnitOf(command, unit -> events.publish(message("T-1", 0, Map.of())));
        DomainEventMessage<?> outside = message("T-2", 0, Map.of());
        events.publish(outside);

        assertThat(ledger.commit(1).orElseThrow().by()).isEqualTo("system");
        assertThat(ledger.commit(1).orElseThrow().cause()).isEqualTo(command.getIdentifier());
        assertThat(ledger.commit(2).orElseThrow().cause()).isEqualTo(outside.getIdentifier());
    }

    @Test
    void metadata_that_differ_within_a_commit_are_kept() {
        inUnitOf(
                null,
                unit -> {
                    events.publish(
                            message("T-1", 0, Map.of("by", "account-1", "cause", "command-1")));
                    events.publish(
                            message("T-2", 0, Map.of("by", "account-2", "cause", "command-1")));
                });
        List<RecordedEvent> recorded = ledger.commit(1).orElseThrow().events();
        assertThat(text(recorded.get(0).meta())).isEqualTo("{}");
        assertThat(text(recorded.get(1).meta())).isEqualTo("{\"by\":\"account-2\"}");
        assertThat(events.readEvents("T-2").next().getMetaData().get("by")).isEqualTo("account-2");
    }

    @Test
    void metadata_that_are_not_strings_are_refused() {
        assertThatThrownBy(() -> events.publish(message("T-1", 0, Map.of("count", 5))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("count");
        assertThat(ledger.head()).isZero();
    }

    @Test
    void a_unit_of_work_with_nested_ones_is_one_commit_and_knows_it() {
        List<Optional<Appended>> known =
                inUnitOf(
                        null,
                        unit -> {
                            events.publish(message("T-1", 0), message("T-1", 1));
                            inUnitOf(null, nested -> events.publish(message("T-2", 0)));
                            events.publish(
                                    new GenericEventMessage<>(
                                            Fixture.acknowledged("T-3"),
                                            Map.of("by", "account-1")));
                        });
        assertThat(known).extracting(Optional::isPresent).containsExactly(false, true);
        Appended appended = known.getLast().orElseThrow();
        assertThat(appended.commit()).isEqualTo(1);
        assertThat(appended.firstPosition()).isEqualTo(1);
        assertThat(ledger.head()).isEqualTo(1);
        assertThat(ledger.commit(1).orElseThrow().events())
                .extracting(event -> event.place().map(Place::key))
                .containsExactly(
                        Optional.of("T-1"),
                        Optional.of("T-1"),
                        Optional.of("T-2"),
                        Optional.empty());
    }

    @Test
    void what_is_published_after_the_commit_is_refused() {
        events.subscribe(published -> {
            if (published.size() == 1) {
                events.publish(message("T-2", 0), message("T-2", 1));
            }
        });
        assertThatThrownBy(() -> inUnitOf(null, unit -> events.publish(message("T-1", 0))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("one commit");
        assertThat(ledger.head()).isEqualTo(1);
    }

    @Test
    void a_decision_on_something_that_moved_is_refused_as_a_conflict() {
        events.publish(message("T-1", 0));
        Unmoved unmoved = new Unmoved("Task", Optional.of("T-1"), ledger.head());
        events.publish(message("T-1", 1));

        assertThatThrownBy(() ->
                        inUnitOf(
                                null,
                                unit -> {
                                    ReadConditions.note(unit, unmoved);
                                    events.publish(message("T-2", 0));
                                }))
                .isInstanceOf(ConcurrencyException.class)
                .hasMessageContaining("T-1");
        assertThat(ledger.head()).isEqualTo(2);
    }

    @Test
    void a_condition_noted_in_a_nested_unit_counts_and_one_that_holds_does_not_hinder() {
        events.publish(message("T-1", 0));
        long head = ledger.head();
        inUnitOf(
                null,
                unit -> {
                    inUnitOf(
                            null,
                            nested ->
                                    ReadConditions.note(
                                            nested, new Unmoved("Task", Optional.empty(), head)));
                    events.publish(message("T-2", 0));
                });
        assertThat(ledger.head()).isEqualTo(2);

        assertThatThrownBy(() ->
                        inUnitOf(
                                null,
                                unit -> {
                                    inUnitOf(
                                            null,
                                            nested ->
                                                    ReadConditions.note(
                                                            nested,
                                                            new Unmoved(
                                                                    "Task",
                                                                    Optional.empty(),
                                                                    head)));
                                    events.publish(message("T-3", 0));
                                }))
                .isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void the_loser_of_a_race_for_an_aggregate_decides_again() {
        events.publish(message("T-1", 0));
        events.publish(message("T-1", 1));
        assertThatThrownBy(() -> events.publish(message("T-2", 0), message("T-1", 1)))
                .isInstanceOf(ConcurrencyException.class)
                .hasMessageContaining("[T-1] at sequence [1]");
        assertThatThrownBy(() -> events.publish(message("T-1", 0)))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThatThrownBy(() -> events.publish(message("T-1", 5)))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(ledger.head()).isEqualTo(2);
    }

    @Test
    void an_aggregate_is_read_back_with_its_last_sequence() {
        events.publish(message("T-1", 0), message("T-1", 1));
        assertThat(events.readEvents("T-1").asStream().map(Message::getPayload))
                .isEqualTo(List.of(Fixture.acknowledged("T-1"), Fixture.acknowledged("T-1")));
        assertThat(events.lastSequenceNumberFor("T-1")).contains(1L);
        assertThat(events.lastSequenceNumberFor("T-2")).isEmpty();
    }

    /// @return what is known of the commit while `work` is being done, and after it
    private static List<Optional<Appended>> inUnitOf(
            @Nullable Message<?> message, Consumer<UnitOfWork<?>> work) {
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(message);
        List<Optional<Appended>> known = new ArrayList<>();
        unit.execute(() -> {
            work.accept(unit);
            known.add(AppendedCommit.of(unit));
        });
        known.add(AppendedCommit.of(unit));
        return known;
    }
}
