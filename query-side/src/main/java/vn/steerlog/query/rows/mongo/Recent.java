package vn.steerlog.query.rows.mongo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.steerlog.query.rows.Version;

/// The newest versions of rows that this process kept last, so that folding on need not read them
/// back. Right as long as nobody else's commits are learnt: then it is forgotten.
final class Recent<R> {
    private static final int MOST = 50_000;

    private final Map<String, Version<Optional<R>>> newest = new LinkedHashMap<>(64, 0.75f, true);
    private boolean complete;

    /// @param complete whether rows that are not found here are not there at all
    Recent(boolean complete) {
        this.complete = complete;
    }

    synchronized void put(String key, Version<Optional<R>> version) {
        newest.put(key, version);
        if (newest.size() > MOST) {
            newest.remove(newest.keySet().iterator().next());
            complete = false;
        }
    }

    /// The newest version; one that began with no commit for a row that is not there at all; empty
    /// when it is to be read.
    synchronized Optional<Version<Optional<R>>> of(String key) {
        Version<Optional<R>> found = newest.get(key);
        return found == null && complete
                ? Optional.of(new Version<>(0, Version.OPEN, Optional.empty()))
                : Optional.ofNullable(found);
    }

    synchronized void forget() {
        newest.clear();
        complete = false;
    }
}
