package vn.steerlog.ledger.mongo;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.util.Iterator;
import java.util.Objects;
import org.bson.Document;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.LedgerException;
import vn.steerlog.ledger.RecordReader;

/// The records of a ledger in MongoDB in order, read from their documents and compared with what
/// stands beside them: the fields that a commit is found by must be those of its record. Nothing is
/// written. Close it.
public final class MongoRecords implements Iterator<byte[]>, AutoCloseable {
    private final MongoCursor<Document> documents;

    private MongoRecords(MongoCursor<Document> documents) {
        this.documents = documents;
    }

    /// @throws com.mongodb.MongoException when the server does not answer, now or later
    public static MongoRecords of(MongoDatabase database) {
        return of(database, MongoLedgerStore.COLLECTION);
    }

    /// Of another log, whose commits are in `collection`.
    ///
    /// @throws com.mongodb.MongoException when the server does not answer, now or later
    public static MongoRecords of(MongoDatabase database, String collection) {
        return new MongoRecords(
                database.getCollection(collection)
                        .withReadConcern(ReadConcern.MAJORITY)
                        .find()
                        .sort(Sorts.ascending(CommitDocument.NUMBER))
                        .iterator());
    }

    @Override
    public boolean hasNext() {
        return documents.hasNext();
    }

    /// @throws LedgerException.Damaged when a field beside the record is not the record's
    @Override
    public byte[] next() {
        Document document = documents.next();
        byte[] record = CommitDocument.record(document);
        try {
            check(document, RecordReader.read(record));
        } catch (LedgerException.Damaged e) {
            throw new LedgerException.Damaged(
                    "commit " + document.get(CommitDocument.NUMBER) + ": " + e.getMessage());
        }
        return record;
    }

    private static void check(Document document, Commit commit) {
        Document expected = CommitDocument.of(commit);
        for (String field : expected.keySet()) {
            if (!Objects.equals(expected.get(field), document.get(field))) {
                throw new LedgerException.Damaged(
                        "the field " + field + " is not that of the record beside it");
            }
        }
        for (String field : document.keySet()) {
            if (!expected.containsKey(field)) {
                throw new LedgerException.Damaged(
                        "the field " + field + " does not belong beside its record");
            }
        }
    }

    @Override
    public void close() {
        documents.close();
    }
}
