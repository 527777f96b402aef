package vn.steerlog.standalone.tool;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import vn.steerlog.ledger.LedgerStore;
import vn.steerlog.ledger.contents.Contents;
import vn.steerlog.ledger.contents.FolderContents;
import vn.steerlog.ledger.contents.GridFsContents;
import vn.steerlog.ledger.mongo.MongoLedgerSettings;
import vn.steerlog.ledger.mongo.MongoLedgerStore;
import vn.steerlog.ledger.segment.SegmentFileStore;

/// A ledger's store, and what has to be closed with it.
public record OpenedStore(LedgerStore store, Optional<MongoClient> client)
        implements AutoCloseable {
    /// Where a ledger is: a folder of segment files, or a database in MongoDB.
    sealed interface Place {
        record Folder(Path path) implements Place {}

        record Database(ConnectionString uri) implements Place {}
    }

    /// @param where a folder, an address that begins with `mongodb`, or `@` and a file that holds
    ///   one
    static Place place(String where) throws IOException {
        String place =
                where.startsWith("@") ? Small.text(Path.of(where.substring(1))).strip() : where;
        return place.startsWith("mongodb")
                ? new Place.Database(new ConnectionString(place))
                : new Place.Folder(Path.of(place));
    }

    /// @param where as `--ledger` takes it
    /// @param mayMake whether a folder that is not there is made
    /// @throws IllegalArgumentException when there is no ledger in the folder, or it is no address
    public static OpenedStore open(String where, boolean mayMake) throws IOException {
        return open(where, mayMake, MongoLedgerStore.COLLECTION);
    }

    /// The same of another log than the committee's.
    ///
    /// @param collection where MongoDB keeps it; a folder is the log itself
    public static OpenedStore open(String where, boolean mayMake, String collection)
            throws IOException {
        return switch (place(where)) {
            case Place.Folder(Path path) -> {
                if (!mayMake && !holdsSegments(path)) {
                    throw new UnusableException("no-ledger", "there is no ledger in " + path);
                }
                yield new OpenedStore(SegmentFileStore.open(path), Optional.empty());
            }
            case Place.Database(ConnectionString uri) -> open(uri, collection);
        };
    }

    private static boolean holdsSegments(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".log"));
        }
    }

    private static OpenedStore open(ConnectionString uri, String collection) {
        MongoClient client = MongoClients.create(uri);
        try {
            return new OpenedStore(
                    MongoLedgerStore.open(
                            database(client, uri), collection, MongoLedgerSettings.DEFAULT),
                    Optional.of(client));
        } catch (RuntimeException e) {
            client.close();
            throw e;
        }
    }

    /// The contents of papers, where the application keeps them: beside the ledger's folder, or in
    /// its database.
    ///
    /// @param where as this was opened with
    Contents contents(String where, Clock clock) throws IOException {
        return switch (place(where)) {
            case Place.Folder(Path path) ->
                    new FolderContents(path.toAbsolutePath().resolveSibling("papers"), clock);
            case Place.Database(ConnectionString uri) ->
                    new GridFsContents(database(client.orElseThrow(), uri));
        };
    }

    static MongoDatabase database(MongoClient client, ConnectionString uri) {
        return client.getDatabase(Optional.ofNullable(uri.getDatabase()).orElse("steerlog"));
    }

    @Override
    public void close() {
        store.close();
        client.ifPresent(MongoClient::close);
    }
}
