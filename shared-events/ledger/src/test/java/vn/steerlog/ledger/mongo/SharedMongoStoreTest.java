package vn.steerlog.ledger.mongo;

import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.Tag;
import vn.steerlog.ledger.LedgerStore;
import vn.steerlog.ledger.contract.SharedStoreContract;

@Tag("mongodb")
class SharedMongoStoreTest extends SharedStoreContract {
    private final MongoDatabase database = MongoForTests.freshDatabase();

    @Override
    protected LedgerStore openStore() {
        return MongoForTests.store(database);
    }
}
