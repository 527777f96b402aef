package vn.steerlog.ledger.axon;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import vn.steerlog.ledger.CommitDraft;
import vn.steerlog.ledger.EventDraft;
import vn.steerlog.ledger.Place;
import vn.steerlog.ledger.Unmoved;

/// Makes one commit of the messages of one unit of work. Who is responsible and which command
/// caused it is in the metadata of the messages; without, it is `system` and the message that the
/// unit of work handles.
final class Drafts {
    private static final String SYSTEM = "system";

    private Drafts() {}

    /// @param messages at least one
    /// @param unit in which they were published, when there is one
    static CommitDraft of(
            List<? extends EventMessage<?>> messages,
            Optional<UnitOfWork<?>> unit,
            EventForm form) {
        MetaData metaData = messages.getFirst().getMetaData();
        String by = string(metaData, StoredMeta.BY).orElse(SYSTEM);
        String cause =
                string(metaData, StoredMeta.CAUSE)
                        .orElseGet(() -> messageId(unit, messages.getFirst()));
        List<EventDraft> events =
                messages.stream()
                        .map(message -> draft(message, form.store(message, by, cause)))
                        .toList();
        List<Unmoved> conditions = unit.map(ReadConditions::of).orElse(List.of());
        boolean onlyOfItsCause = unit.map(ReadConditions::isOnlyOfItsCause).orElse(false);
        return new CommitDraft(by, cause, events, conditions, onlyOfItsCause);
    }

    private static EventDraft draft(EventMessage<?> message, EventForm.Stored stored) {
        return new EventDraft(
                message.getIdentifier(),
                stored.type(),
                stored.revision(),
                place(message),
                message.getTimestamp(),
                stored.meta(),
                stored.data());
    }

    private static Optional<Place> place(EventMessage<?> message) {
        return message instanceof DomainEventMessage<?> event
                ? Optional.of(
                        new Place(
                                event.getType(),
                                event.getAggregateIdentifier(),
                                event.getSequenceNumber()))
                : Optional.empty();
    }

    private static Optional<String> string(MetaData metaData, String name) {
        return Optional.ofNullable(metaData.get(name))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    private static String messageId(Optional<UnitOfWork<?>> unit, EventMessage<?> first) {
        return unit.<Message<?>>map(UnitOfWork::getMessage).orElse(first).getIdentifier();
    }
}
