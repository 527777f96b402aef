package vn.steerlog.query.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// All versions of one row, the oldest first, in arrays. One writer, many readers: a reader takes
/// the size before the arrays, so that what it reads below that size is complete.
final class Line<R> {
    private final String key;
    private volatile long[] from = new long[1];
    private volatile @Nullable Object[] rows = new @Nullable Object[1];
    private volatile int size;

    /// Of the version that was searched last, null until one was. Readers that race set the same.
    private @Nullable Plain plain;

    Line(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    /// Sets what holds from `commit` on, which is not before the newest version; what the same
    /// commit set before is forgotten.
    void set(long commit, @Nullable R row) {
        int end = size > 0 && from[size - 1] == commit ? size - 1 : size;
        if (end == from.length) {
            int room = end + Math.max(1, end >> 1);
            long[] moreFrom = Arrays.copyOf(from, room);
            @Nullable Object[] moreRows = Arrays.copyOf(rows, room);
            moreFrom[end] = commit;
            moreRows[end] = row;
            from = moreFrom;
            rows = moreRows;
        } else {
            from[end] = commit;
            rows[end] = row;
        }
        size = end + 1;
    }

    /// Null as well when there is none yet.
    @Nullable R newest() {
        return size == 0 ? null : version(size - 1);
    }

    @Nullable R at(long commit) {
        int found = last(size, from, commit);
        return found < 0 ? null : version(found);
    }

    /// The texts of `row`, a version of this line, as they are compared.
    String plain(R row, Texts<R> texts) {
        Plain known = plain;
        if (known == null || !known.isOf(row, texts)) {
            known = Plain.of(row, texts);
            plain = known;
        }
        return known.text();
    }

    /// Whether a version before the newest fulfils `wanted`; the latest ones are asked first.
    boolean hadBefore(Predicate<R> wanted) {
        for (int i = size - 2; i >= 0; i--) {
            R row = version(i);
            if (row != null && wanted.test(row)) {
                return true;
            }
        }
        return false;
    }

    List<Version<R>> versions(long upTo) {
        int end = last(size, from, upTo) + 1;
        List<Version<R>> versions = new ArrayList<>(end);
        for (int i = 0; i < end; i++) {
            R row = version(i);
            if (row != null) {
                versions.add(new Version<>(from[i], i + 1 < end ? from[i + 1] : Version.OPEN, row));
            }
        }
        return versions;
    }

    Optional<Changed<R>> changed(long after, long upTo) {
        int end = size;
        int first = last(end, from, after);
        int last = last(end, from, upTo);
        if (first == last) {
            return Optional.empty();
        }
        List<Changed.Step<R>> steps = new ArrayList<>(last - first);
        for (int i = first + 1; i <= last; i++) {
            steps.add(new Changed.Step<>(from[i], Optional.ofNullable(version(i))));
        }
        Optional<R> before = first < 0 ? Optional.empty() : Optional.ofNullable(version(first));
        return Optional.of(new Changed<>(key, before, steps));
    }

    @SuppressWarnings("unchecked")
    private @Nullable R version(int i) {
        return (R) rows[i];
    }

    /// The last of the first `end` versions that began at or before `commit`; -1 when none did.
    /// Most questions are about the newest version.
    private static int last(int end, long[] from, long commit) {
        if (end > 0 && from[end - 1] <= commit) {
            return end - 1;
        }
        int found = Arrays.binarySearch(from, 0, end, commit);
        return found >= 0 ? found : -found - 2;
    }
}
