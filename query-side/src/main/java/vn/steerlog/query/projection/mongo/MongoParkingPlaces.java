package vn.steerlog.query.projection.mongo;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventhandling.deadletter.MongoSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.bson.Document;
import vn.steerlog.query.projection.DroppedEvent;
import vn.steerlog.query.projection.ParkingPlaces;
import vn.steerlog.query.rows.RowsUnavailable;

/// Queues of Axon's own in the collection `dead-letters`, what was decided in `dropped-events`
/// (`{_id: {projection, position}, …}`), and what the rows of each store are folded without in
/// `left-out` (`{_id: store, positions}`).
public final class MongoParkingPlaces implements ParkingPlaces {
    private static final int MOST = 1 << 20;
    private static final String PROJECTION = "projection";
    private static final String POSITION = "position";
    private static final String POSITIONS = "positions";

    private final MongoTemplate template;
    private final MongoCollection<Document> dropped;
    private final MongoCollection<Document> leftOut;

    public MongoParkingPlaces(MongoDatabase database) {
        MongoDatabase safe =
                database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                        .withReadConcern(ReadConcern.MAJORITY)
                        .withReadPreference(ReadPreference.primary());
        template =
                DefaultMongoTemplate.builder()
                        .mongoDatabase(safe)
                        .deadLetterCollectionName("dead-letters")
                        .build();
        dropped = safe.getCollection("dropped-events");
        leftOut = safe.getCollection("left-out");
    }

    @Override
    public SequencedDeadLetterQueue<EventMessage<?>> of(String rowStore) {
        return ask(() ->
                MongoSequencedDeadLetterQueue.<EventMessage<?>>builder()
                        .processingGroup(rowStore)
                        .mongoTemplate(template)
                        .maxSequences(MOST)
                        .maxSequenceSize(MOST)
                        .serializer(Jackson3Serializer.builder().build())
                        .build());
    }

    @Override
    public void drop(DroppedEvent event) {
        Document id =
                new Document(PROJECTION, event.projection()).append(POSITION, event.position());
        Document decision =
                new Document("_id", id)
                        .append(PROJECTION, event.projection())
                        .append(POSITION, event.position())
                        .append("key", event.key())
                        .append("commit", event.commit())
                        .append("type", event.type())
                        .append("reason", event.reason())
                        .append("by", event.by())
                        .append("at", Date.from(event.at()));
        ask(() ->
                dropped.replaceOne(
                        new Document("_id", id), decision, new ReplaceOptions().upsert(true)));
    }

    @Override
    public List<DroppedEvent> dropped(String projection) {
        return ask(() -> dropped.find(new Document(PROJECTION, projection)).into(new ArrayList<>()))
                .stream()
                .map(MongoParkingPlaces::event)
                .sorted(Comparator.comparingLong(DroppedEvent::position))
                .toList();
    }

    private static DroppedEvent event(Document decision) {
        return new DroppedEvent(
                decision.getString(PROJECTION),
                decision.getString("key"),
                decision.getLong("commit"),
                decision.getLong(POSITION),
                decision.getString("type"),
                decision.getString("reason"),
                decision.getString("by"),
                decision.getDate("at").toInstant());
    }

    @Override
    public Set<Long> leftOut(String projection, String rowStore) {
        List<Long> now = dropped(projection).stream().map(DroppedEvent::position).toList();
        Document store = new Document("_id", rowStore);
        return ask(() -> {
            leftOut.updateOne(
                    store, Updates.setOnInsert(POSITIONS, now), new UpdateOptions().upsert(true));
            Document known = Objects.requireNonNull(leftOut.find(store).first());
            return Set.copyOf(known.getList(POSITIONS, Long.class));
        });
    }

    private static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (MongoException e) {
            throw new RowsUnavailable(e);
        }
    }
}
