package vn.steerlog.ledger.mongo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/// Indexes as lines: the collection, its fields, and `unique` or `sparse` where it is.
public final class Indexes {
    private Indexes() {}

    /// What a driver asked its server to make. Not every server that the tests meet can list them.
    public static SortedSet<String> askedFor(Sent sent) {
        SortedSet<String> lines = new TreeSet<>();
        for (BsonDocument command : sent.all("createIndexes")) {
            String collection =
                    command.getString("createIndexes").getValue().replaceFirst("-[0-9a-f]{24}", "");
            for (BsonValue index : command.getArray("indexes")) {
                lines.add(collection + " " + line(index.asDocument()));
            }
        }
        return lines;
    }

    private static String line(BsonDocument index) {
        List<String> words = new ArrayList<>();
        index.getDocument("key")
                .forEach((field, order) ->
                        words.add(order.asNumber().intValue() == 1 ? field : field + ":" + order));
        Stream.of("unique", "sparse")
                .filter(it -> index.containsKey(it) && index.getBoolean(it).getValue())
                .forEach(words::add);
        return String.join(" ", words);
    }

    /// What the list in `file` says of the collections whose names begin with `prefix`.
    public static SortedSet<String> written(Path file, String prefix) throws IOException {
        String list = Files.readString(file).split("```", -1)[1];
        return list.lines()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.trim().replaceAll(" +", " "))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
