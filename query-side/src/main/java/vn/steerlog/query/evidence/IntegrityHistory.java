package vn.steerlog.query.evidence;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.steerlog.ledger.LedgerException;
import vn.steerlog.trail.Trail;
import vn.steerlog.trail.TrailEntry;
import vn.steerlog.trail.TrailFilter;
import vn.steerlog.trail.TrailKind;
import vn.steerlog.trail.TrailLine;
import vn.steerlog.trail.TrailPage;
import vn.steerlog.trail.TrailUnavailable;

/// What became of the checks of the ledger, as the trail has it.
final class IntegrityHistory {
    private static final Logger LOG = LoggerFactory.getLogger(IntegrityHistory.class);
    private static final String BEGUN = "BEGUN";
    private static final int KNOWN = 100;

    /// How many pages of the trail are looked through for earlier checks.
    private static final int PAGES = 20;

    private final Trail trail;
    private final Clock clock;
    private @Nullable IntegrityResult unrecorded;
    private List<IntegrityResult> known = List.of();
    private Optional<Instant> looked = Optional.empty();

    IntegrityHistory(Trail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    /// @throws TrailUnavailable when it cannot be recorded
    void begun(TrailEntry by, long head) {
        trail.record(by.commits(Math.min(1, head), head).which(BEGUN));
    }

    /// What cannot be recorded is remembered until the next check ends.
    void ended(TrailEntry by, IntegrityResult result) {
        boolean kept = false;
        try {
            trail.record(by.commits(result.from(), result.to()).which(result.stored()));
            kept = true;
        } catch (TrailUnavailable e) {
            LOG.error("the result of a check of the ledger could not be recorded", e);
        }
        synchronized (this) {
            unrecorded = kept ? null : result;
        }
    }

    /// What the latest checks found, here or elsewhere, the latest first.
    ///
    /// @throws LedgerException when the trail cannot be read
    synchronized List<IntegrityResult> latest(int most) {
        Instant now = clock.instant();
        SequencedSet<IntegrityResult> all = new LinkedHashSet<>();
        Optional.ofNullable(unrecorded).ifPresent(all::add);
        all.addAll(since(looked));
        all.addAll(known);
        known = all.stream().limit(KNOWN).toList();
        looked = Optional.of(now);
        return known.subList(0, Math.min(most, known.size()));
    }

    private List<IntegrityResult> since(Optional<Instant> from) {
        List<IntegrityResult> found = new ArrayList<>();
        TrailFilter checks =
                TrailFilter.since(TrailKind.INTEGRITY_CHECKED, from.orElse(Instant.EPOCH));
        OptionalLong before = OptionalLong.of(Long.MAX_VALUE);
        for (int pages = 0; pages < PAGES && before.isPresent(); pages++) {
            TrailPage page = trail.page(checks, before.getAsLong(), 2 * KNOWN);
            page.lines().stream().flatMap(line -> read(line).stream()).forEach(found::add);
            before = found.size() < KNOWN ? page.next() : OptionalLong.empty();
        }
        return found;
    }

    private static Optional<IntegrityResult> read(TrailLine line) {
        TrailEntry entry = line.entry();
        long[] commits = {entry.from().orElse(0L), entry.to().orElse(0L)};
        return entry.what()
                .filter(what -> !what.equals(BEGUN))
                .flatMap(what ->
                        IntegrityResult.read(
                                what, commits, line.at(), entry.account(), entry.role()));
    }
}
