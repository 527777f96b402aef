package vn.steerlog.ledger.axon;

import java.nio.file.Path;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import vn.steerlog.ledger.LedgerStore;
import vn.steerlog.ledger.mongo.MongoForTests;

class JacksonOnMongoTest extends EngineSuite {
    @Override
    LedgerStore store(Path folder) {
        return MongoForTests.freshStore();
    }

    @Override
    Serializer serializer() {
        return Jackson3Serializer.builder().build();
    }

    @Override
    SnapshotStore snapshots(Path folder) {
        return new FileSnapshotStore(folder);
    }
}
