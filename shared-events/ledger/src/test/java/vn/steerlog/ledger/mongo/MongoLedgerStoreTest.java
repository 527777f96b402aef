package vn.steerlog.ledger.mongo;

import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.Tag;
import vn.steerlog.ledger.LedgerStore;
import vn.steerlog.ledger.contract.LedgerStoreContract;

@Tag("mongodb")
class MongoLedgerStoreTest extends LedgerStoreContract {
    private final MongoDatabase database = MongoForTests.freshDatabase();

    @Override
    protected LedgerStore open() {
        return MongoForTests.store(database);
    }
}
