package vn.steerlog.ledger.axon;

import java.nio.file.Path;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Tag;
import vn.steerlog.ledger.LedgerStore;
import vn.steerlog.ledger.mongo.MongoForTests;

@Tag("mongodb")
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
