package vn.steerlog.query.rows;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.catalogue.EventCatalogue;
import vn.steerlog.ledger.catalogue.EventCodec;
import vn.steerlog.ledger.mongo.MongoForTests;
import vn.steerlog.query.projection.CommitReader;
import vn.steerlog.query.projection.Folded;
import vn.steerlog.query.projection.Rebuild;
import vn.steerlog.query.projection.mongo.MongoParkingPlaces;
import vn.steerlog.query.rows.mongo.MongoRowStores;
import vn.steerlog.query.taskregister.TaskProjection;

/// A process that rebuilds the task register in MongoDB, again and again until it is killed.
final class RebuildingProcess {
    private RebuildingProcess() {}

    /// @param args the server and the database, which holds the ledger as well
    public static void main(String[] args) {
        Clock clock = Clock.systemUTC();
        EventCodec codec = new EventCodec(EventCatalogue.STEERLOG);
        try (MongoClient client = MongoClients.create(args[0])) {
            MongoDatabase database = client.getDatabase(args[1]);
            try (Ledger ledger = Ledger.open(MongoForTests.store(database), clock)) {
                Folded<?> tasks =
                        new Folded<>(
                                new TaskProjection(),
                                new CommitReader(ledger, codec),
                                new MongoRowStores(database, clock),
                                new MongoParkingPlaces(database));
                while (true) {
                    tasks.rebuild(new Rebuild(tasks.name(), clock.instant()));
                }
            }
        }
    }
}
