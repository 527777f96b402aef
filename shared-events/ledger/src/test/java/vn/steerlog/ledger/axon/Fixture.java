package vn.steerlog.ledger.axon;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import vn.steerlog.events.task.TaskEvent.TaskAcknowledged;
import vn.steerlog.events.task.TaskId;
import vn.steerlog.ledger.Appended;
import vn.steerlog.ledger.CommitDraft;
import vn.steerlog.ledger.EventDraft;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.Place;
import vn.steerlog.ledger.catalogue.EventCatalogue;
import vn.steerlog.ledger.catalogue.EventCodec;
import vn.steerlog.ledger.memory.MemoryLedgerStore;

/// A ledger on the heap and events for it.
final class Fixture {
    static final EventCodec CODEC = new EventCodec(EventCatalogue.STEERLOG);
    static final Instant AT = Instant.parse("2025-11-17T09:30:00.123456Z");

    private Fixture() {}

    static Ledger ledger() {
        return Ledger.open(new MemoryLedgerStore(), Clock.systemUTC());
    }

    static TaskAcknowledged acknowledged(String task) {
        return new TaskAcknowledged(new TaskId(task), LocalDate.of(2025, 11, 17));
    }

    /// A message about the task `key`.
    static DomainEventMessage<?> message(String key, long sequence, Map<String, ?> metaData) {
        return new GenericDomainEventMessage<>("Task", key, sequence, acknowledged(key), metaData);
    }

    static DomainEventMessage<?> message(String key, long sequence) {
        return message(key, sequence, Map.of("by", "account-1", "cause", "command-1"));
    }

    /// Records one event as it is, past Axon.
    static Appended record(Ledger ledger, String id, String type, Instant at, String data) {
        EventDraft event =
                new EventDraft(
                        id,
                        type,
                        1,
                        Optional.of(new Place("Task", id, 0)),
                        at,
                        bytes("{\"role\":\"LEADER\"}"),
                        bytes(data));
        return ledger.append(new CommitDraft("account-1", "command-1", List.of(event), List.of()))
                .join();
    }

    /// Records that the task `key` was acknowledged.
    static Appended record(Ledger ledger, String key) {
        return record(
                ledger,
                key,
                "TaskAcknowledged",
                AT,
                "{\"task\":\"" + key + "\",\"effectiveOn\":\"2025-11-17\"}");
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
