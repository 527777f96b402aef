package vn.steerlog.query.projection;

import java.util.ArrayList;
import java.util.List;

/// Lists of rows, which never change.
public final class Lists {
    private Lists() {}

    public static <T> List<T> plus(List<T> items, T item) {
        List<T> more = new ArrayList<>(items);
        more.add(item);
        return List.copyOf(more);
    }
}
