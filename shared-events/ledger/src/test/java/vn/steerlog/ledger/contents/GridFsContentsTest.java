package vn.steerlog.ledger.contents;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSFile;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.steerlog.ledger.contents.ContentsException.Trouble;
import vn.steerlog.ledger.mongo.MongoForTests;

@Tag("mongodb")
class GridFsContentsTest extends ContentsContract {
    private final MongoDatabase database = MongoForTests.freshDatabase();

    @Override
    Contents open() {
        return new GridFsContents(database);
    }

    @Override
    void damage(Content content) {
        byte[] bytes = chunk(content);
        bytes[3] = '?';
        putChunk(content, bytes);
    }

    @Override
    void cut(Content content) {
        byte[] bytes = chunk(content);
        putChunk(content, Arrays.copyOf(bytes, bytes.length - 2));
    }

    @Override
    void lose(Content content) {
        bucket().delete(id(content));
    }

    @Override
    void beginAndNeverFinish(Contents contents) {
        bucket().uploadFromStream("draft", new ByteArrayInputStream(OTHER));
    }

    @Override
    int held() {
        return Math.toIntExact(database.getCollection("papers.files").countDocuments());
    }

    @Override
    Instant later() {
        return Instant.now().plusSeconds(60);
    }

    @Override
    Instant earlier() {
        return Instant.now().minusSeconds(60);
    }

    /// What is there becomes older.
    @Override
    Instant between() {
        for (Document file : database.getCollection("papers.files").find()) {
            Instant older = file.getDate("uploadDate").toInstant().minus(Duration.ofHours(1));
            database.getCollection("papers.files")
                    .updateOne(eq("_id", file.get("_id")), set("uploadDate", Date.from(older)));
        }
        return Instant.now().minus(Duration.ofMinutes(30));
    }

    @Test
    void a_server_that_is_away_is_told_as_such() {
        String nowhere = "mongodb://localhost:1/?serverSelectionTimeoutMS=50";
        try (var client = MongoClients.create(nowhere)) {
            var contents = new GridFsContents(client.getDatabase("papers"));
            assertThatThrownBy(() -> keep(contents, PAPER))
                    .isInstanceOfSatisfying(
                            ContentsException.class,
                            e -> assertThat(e.trouble()).isEqualTo(Trouble.UNAVAILABLE));
        }
    }

    private byte[] chunk(Content content) {
        Document chunk =
                database.getCollection("papers.chunks").find(eq("files_id", id(content))).first();
        return Objects.requireNonNull(chunk).get("data", Binary.class).getData();
    }

    private void putChunk(Content content, byte[] bytes) {
        database.getCollection("papers.chunks")
                .updateOne(eq("files_id", id(content)), set("data", new Binary(bytes)));
    }

    private ObjectId id(Content content) {
        GridFSFile file = bucket().find(eq("filename", content.sha256())).first();
        return Objects.requireNonNull(file).getObjectId();
    }

    private GridFSBucket bucket() {
        return GridFSBuckets.create(database, GridFsContents.BUCKET);
    }
}
