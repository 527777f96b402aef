package vn.steerlog.query.projection;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Values that many rows have in common, such as days and agencies, each kept once: rows on the
/// heap take less room, and whoever goes through all of them finds such values near. Safe for use
/// by many threads; nothing is ever forgotten.
public final class Shared {
    private final Map<Object, Object> known = new ConcurrentHashMap<>();

    /// The one that stands for all that are equal to `value`, which is immutable.
    @SuppressWarnings("unchecked") // what is equal to a value is of its type
    public <T> T one(T value) {
        Object first = known.putIfAbsent(value, value);
        return first == null ? value : (T) first;
    }
}
