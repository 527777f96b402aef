package vn.steerlog.ledger.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.bson.BsonDocument;

/// What a driver of its own sends to the server of the tests, in that order.
public final class Sent implements CommandListener, AutoCloseable {
    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findAndModify");

    private final Queue<BsonDocument> commands = new ConcurrentLinkedQueue<>();
    private final MongoClient client =
            MongoClients.create(
                    MongoClientSettings.builder()
                            .applyConnectionString(new ConnectionString(MongoForTests.uri()))
                            .addCommandListener(this)
                            .build());

    /// The database of that name, by this driver.
    public MongoDatabase database(String name) {
        return client.getDatabase(name);
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        commands.add(event.getCommand().clone());
    }

    /// Those of one kind, such as `createIndexes`.
    public List<BsonDocument> all(String kind) {
        return commands.stream().filter(it -> it.getFirstKey().equals(kind)).toList();
    }

    /// The distinct concerns of all that wrote something, as JSON; `none` where one had none.
    public Stream<String> writeConcerns() {
        return commands.stream()
                .filter(command -> WRITES.contains(command.getFirstKey()))
                .map(command -> writeConcern(command))
                .distinct();
    }

    /// The levels at which all that was read was asked for, in that order; `none` where one had
    /// none.
    public Stream<String> readConcerns() {
        return all("find").stream()
                .map(find -> find.getDocument("readConcern", new BsonDocument()))
                .map(it -> it.containsKey("level") ? it.getString("level").getValue() : "none");
    }

    private static String writeConcern(BsonDocument command) {
        return command.containsKey("writeConcern")
                ? command.getDocument("writeConcern").toJson()
                : "none";
    }

    public void forget() {
        commands.clear();
    }

    @Override
    public void close() {
        client.close();
    }
}
