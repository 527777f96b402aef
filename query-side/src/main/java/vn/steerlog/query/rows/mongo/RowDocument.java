package vn.steerlog.query.rows.mongo;

import com.mongodb.client.model.IndexModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.steerlog.query.rows.Index;
import vn.steerlog.query.rows.Shape;
import vn.steerlog.query.rows.Version;

/// Rows as documents. A current row is `{_id: key, from, row: <JSON>, x: {<index>: [<value>]}}`,
/// without `row` and `x` when the commit `from` dropped it; a closed interval is `{_id: {k: key, f:
/// from}, key, from, until, row, x}`.
final class RowDocument {
    static final String ID = "_id";
    static final String KEY = "key";
    static final String FROM = "from";
    static final String UNTIL = "until";
    static final String ROW = "row";
    static final String BY_INDEX = "x";

    private RowDocument() {}

    /// By which current rows are found: all commits after one, and whatever a view filters by.
    static List<IndexModel> currentIndexes(Shape<?> shape) {
        List<IndexModel> indexes = new ArrayList<>();
        indexes.add(new IndexModel(new Document(FROM, 1)));
        shape.indexes().forEach(index -> indexes.add(new IndexModel(new Document(path(index), 1))));
        return indexes;
    }

    /// By which closed intervals are found: a row's story, those that held as of a commit, those
    /// that a stretch of commits touched, and whatever a view filters by.
    static List<IndexModel> pastIndexes(Shape<?> shape) {
        List<IndexModel> indexes = new ArrayList<>();
        indexes.add(new IndexModel(new Document(KEY, 1).append(FROM, 1)));
        indexes.add(new IndexModel(new Document(UNTIL, 1).append(FROM, 1)));
        indexes.add(new IndexModel(new Document(FROM, 1)));
        shape.indexes()
                .forEach(index ->
                        indexes.add(new IndexModel(new Document(path(index), 1).append(UNTIL, 1))));
        return indexes;
    }

    static String path(Index<?> index) {
        return BY_INDEX + "." + index.name();
    }

    static <R> Document current(String key, Version<Optional<R>> version, Shape<R> shape) {
        return withRow(new Document(ID, key).append(FROM, version.from()), version.row(), shape);
    }

    static <R> Document closed(String key, Version<Optional<R>> version, Shape<R> shape) {
        Document id = new Document("k", key).append("f", version.from());
        return withRow(
                new Document(ID, id)
                        .append(KEY, key)
                        .append(FROM, version.from())
                        .append(UNTIL, version.until()),
                version.row(),
                shape);
    }

    private static <R> Document withRow(Document document, Optional<R> row, Shape<R> shape) {
        row.ifPresent(present -> {
            Document values = new Document();
            for (Index<R> index : shape.indexes()) {
                values.append(
                        index.name(), List.copyOf(new HashSet<>(index.values().apply(present))));
            }
            document.append(ROW, RowJson.write(present)).append(BY_INDEX, values);
        });
        return document;
    }

    static String key(Document document) {
        String key = document.getString(KEY);
        return key != null ? key : document.getString(ID);
    }

    static long from(Document document) {
        return document.getLong(FROM);
    }

    static <R> Version<Optional<R>> version(Document document, Shape<R> shape) {
        @Nullable Long until = document.getLong(UNTIL);
        return new Version<>(
                from(document), until == null ? Version.OPEN : until, row(document, shape));
    }

    static <R> Optional<R> row(Document document, Shape<R> shape) {
        return Optional.ofNullable(document.getString(ROW))
                .map(json -> RowJson.read(json, shape.rowType()));
    }
}
