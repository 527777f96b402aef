package vn.steerlog.ledger.contents;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static vn.steerlog.ledger.contents.ContentsException.Trouble.DAMAGED;
import static vn.steerlog.ledger.contents.ContentsException.Trouble.MISSING;
import static vn.steerlog.ledger.contents.ContentsException.Trouble.UNAVAILABLE;

import com.mongodb.MongoException;
import com.mongodb.MongoGridFSException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSFile;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import org.bson.types.ObjectId;
import vn.steerlog.ledger.Sha256;

/// Contents in GridFS, for any number of processes: the bucket `papers`, each file named by the
/// SHA-256 of what is in it. Writes wait for a majority; reads ask the primary for what a majority
/// holds.
///
/// What is kept twice is there twice, so that sweeping the old one never takes away the new one.
/// How old it is says the clock of the process that kept it.
public final class GridFsContents implements Contents {
    public static final String BUCKET = "papers";

    private static final String DRAFT = "draft";
    private static final String NAME = "filename";

    private final GridFSBucket bucket;

    public GridFsContents(MongoDatabase database) {
        bucket =
                GridFSBuckets.create(database, BUCKET)
                        .withReadPreference(ReadPreference.primary())
                        .withReadConcern(ReadConcern.MAJORITY)
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    @Override
    public Content keep(InputStream from) {
        try {
            var digest = Sha256.digest();
            var hashed = new DigestInputStream(from, digest);
            ObjectId id = bucket.uploadFromStream(DRAFT, hashed);
            String sha256 = HexFormat.of().formatHex(digest.digest());
            bucket.rename(id, sha256);
            return new Content(sha256, file(sha256).getLength());
        } catch (MongoException e) {
            throw unavailable(e);
        }
    }

    @Override
    public InputStream open(Content content) {
        try {
            ObjectId id = file(content.sha256()).getObjectId();
            Verification.verify(bucket.openDownloadStream(id), content);
            return new Verification(bucket.openDownloadStream(id), content);
        } catch (MongoGridFSException e) {
            throw new ContentsException(DAMAGED, content.sha256() + " is not whole", e);
        } catch (MongoException | IOException e) {
            throw unavailable(e);
        }
    }

    @Override
    public int sweep(Instant kept, Predicate<String> isReferredTo) {
        try {
            int swept = 0;
            for (GridFSFile file : keptBefore(kept)) {
                String name = file.getFilename();
                if (name.equals(DRAFT) || !isReferredTo.test(name)) {
                    bucket.delete(file.getObjectId());
                    swept++;
                }
            }
            return swept;
        } catch (MongoException e) {
            throw unavailable(e);
        }
    }

    private List<GridFSFile> keptBefore(Instant kept) {
        return bucket.find(lt("uploadDate", Date.from(kept))).into(new ArrayList<>());
    }

    private GridFSFile file(String sha256) {
        GridFSFile file = bucket.find(eq(NAME, sha256)).first();
        if (file == null) {
            throw new ContentsException(MISSING, sha256 + " is not in GridFS", null);
        }
        return file;
    }

    private static ContentsException unavailable(Exception cause) {
        return new ContentsException(UNAVAILABLE, "GridFS cannot be used", cause);
    }
}
