package vn.steerlog.ledger.axon;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import vn.steerlog.ledger.RecordedEvent;
import vn.steerlog.ledger.catalogue.MetaJson;

/// Metadata of messages against the ledger's own fields. All values are strings, except that what
/// was read from the ledger carries `commit` and `position` as `Long`.
final class StoredMeta {
    static final String BY = "by";
    static final String CAUSE = "cause";
    static final String COMMIT = "commit";
    static final String POSITION = "position";

    private StoredMeta() {}

    /// What a message made from `event` carries.
    static MetaData of(RecordedEvent event) {
        Map<String, Object> all = new HashMap<>();
        all.put(BY, event.by());
        all.put(CAUSE, event.cause());
        all.putAll(MetaJson.read(event.meta()));
        all.put(COMMIT, event.commit());
        all.put(POSITION, event.position());
        return MetaData.from(all);
    }

    /// The `meta` to be stored: without what the record says anyway.
    static byte[] toStore(MetaData metaData, String by, String cause) {
        Map<String, String> rest = strings(metaData);
        rest.remove(BY, by);
        rest.remove(CAUSE, cause);
        rest.remove(COMMIT);
        rest.remove(POSITION);
        return MetaJson.write(rest);
    }

    static byte[] bytes(MetaData metaData) {
        return MetaJson.write(strings(metaData));
    }

    static MetaData from(byte[] json) {
        Map<String, Object> all = new HashMap<>(MetaJson.read(json));
        all.computeIfPresent(COMMIT, (_, number) -> Long.valueOf((String) number));
        all.computeIfPresent(POSITION, (_, number) -> Long.valueOf((String) number));
        return MetaData.from(all);
    }

    private static Map<String, String> strings(MetaData metaData) {
        Map<String, String> strings = new HashMap<>();
        metaData.forEach((name, value) -> strings.put(name, string(name, value)));
        return strings;
    }

    private static String string(String name, Object value) {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof Long number && (name.equals(COMMIT) || name.equals(POSITION))) {
            return number.toString();
        }
        throw new IllegalArgumentException("metadata " + name + " is not a string: " + value);
    }
}
