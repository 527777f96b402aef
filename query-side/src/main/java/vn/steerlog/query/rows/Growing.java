package vn.steerlog.query.rows;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A list that only grows: one writer, many readers, none of whom waits.
final class Growing<T> {
    private volatile @Nullable Object[] items = new @Nullable Object[1];
    private volatile int size;

    void add(T item) {
        int end = size;
        @Nullable Object[] room = items;
        if (end == room.length) {
            room = Arrays.copyOf(room, end + Math.max(1, end >> 1));
            room[end] = item;
            items = room;
        } else {
            room[end] = item;
        }
        size = end + 1;
    }

    /// Visits the items that were there when the visit began.
    @SuppressWarnings("unchecked")
    void each(Consumer<? super T> visit) {
        int end = size;
        @Nullable Object[] seen = items;
        for (int i = 0; i < end; i++) {
            T item = (T) seen[i];
            if (item != null) {
                visit.accept(item);
            }
        }
    }
}
