package vn.steerlog.trail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.RecordReader;

/// Looks for entries from the end of the trail backwards. There is no index but the records
/// themselves: what is asked for by id stands in their bytes, so that a record is taken apart only
/// when it may be meant.
final class TrailSearch {
    /// How many records one page looks at, at most.
    static final int MOST_LOOKED_AT = 100_000;

    private static final int BLOCK = 1_000;
    private static final int BLOCK_BYTES = 1 << 19;

    private final Ledger ledger;
    private final TrailFilter filter;
    private final List<byte[]> words;
    private final List<TrailLine> found = new ArrayList<>();
    private Optional<byte[]> oldest = Optional.empty();

    TrailSearch(Ledger ledger, TrailFilter filter) {
        this.ledger = ledger;
        this.filter = filter;
        words =
                filter.words().stream()
                        .map(word -> ("\"" + word + "\"").getBytes(StandardCharsets.UTF_8))
                        .toList();
    }

    TrailPage page(long before, int most) {
        long last = Math.min(before - 1, lastBefore(filter.until()));
        long first = filter.from().map(from -> ledger.headAt(from.minusNanos(1)) + 1).orElse(1L);
        long end = Math.max(first, last - MOST_LOOKED_AT + 1);
        long next = last;
        while (next >= end && found.size() < most) {
            next = lookBack(Math.max(end, next - BLOCK + 1), next, most);
        }
        return new TrailPage(
                List.copyOf(found),
                next >= first ? OptionalLong.of(next + 1) : OptionalLong.empty(),
                oldest.map(record -> TrailForm.read(RecordReader.read(record))));
    }

    private long lastBefore(Optional<Instant> until) {
        return until.map(it -> ledger.headAt(it.minusNanos(1))).orElseGet(ledger::head);
    }

    /// @return the number of the entry that is to be looked at next
    private long lookBack(long first, long last, int most) {
        List<byte[]> block = block(first, last);
        for (int i = block.size() - 1; i >= 0; i--) {
            byte[] record = block.get(i);
            oldest = Optional.of(record);
            if (mayBeMeant(record)) {
                TrailLine line = TrailForm.read(RecordReader.read(record));
                if (filter.isFulfilledBy(line)) {
                    found.add(line);
                }
            }
            if (found.size() == most) {
                return first + i - 1;
            }
        }
        return first - 1;
    }

    private List<byte[]> block(long first, long last) {
        List<byte[]> records = new ArrayList<>();
        long next = first;
        while (next <= last) {
            List<byte[]> some = ledger.records(next, BLOCK_BYTES);
            records.addAll(some.subList(0, (int) Math.min(some.size(), last - next + 1)));
            next += some.size();
        }
        return records;
    }

    private boolean mayBeMeant(byte[] record) {
        return words.stream().allMatch(word -> holds(record, word));
    }

    private static boolean holds(byte[] record, byte[] word) {
        for (int at = 0; at <= record.length - word.length; at++) {
            int same = 0;
            while (same < word.length && record[at + same] == word[same]) {
                same++;
            }
            if (same == word.length) {
                return true;
            }
        }
        return false;
    }
}
