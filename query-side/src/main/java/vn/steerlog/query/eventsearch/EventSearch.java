package vn.steerlog.query.eventsearch;

import static vn.steerlog.query.problem.QueryProblem.VIEW_BEHIND;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.roaringbitmap.PeekableIntIterator;
import org.roaringbitmap.RoaringBitmap;
import vn.steerlog.http.ProblemException;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.query.eventsearch.EventIndex.Facet;
import vn.steerlog.query.history.HistoryEntry;
import vn.steerlog.query.history.HistoryView;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.view.Viewer;

/// Finds events, as of any moment, the latest first. What a viewer may not see is neither found nor
/// counted; whoever looks at restricted things is witnessed for those on the page.
public final class EventSearch {
    private final Ledger ledger;
    private final HistoryView happenings;
    private final Indexing indexing;
    private final EventIndex index = new EventIndex();
    private final Duration patience;

    /// @param patience how long a question waits for what is not in the index yet
    public EventSearch(Ledger ledger, HistoryView happenings, Duration patience) {
        this.ledger = ledger;
        this.happenings = happenings;
        this.patience = patience;
        this.indexing = new Indexing(ledger, index);
    }

    /// Keeps the index up to date until it is closed, on a thread of its own: then no question
    /// waits for more than what was recorded just now.
    public AutoCloseable follow() {
        return indexing.start();
    }

    /// @param before only events at lower positions
    /// @param most how many are listed
    /// @throws ProblemException when the index lacks something and cannot be completed in time
    public FoundEvents find(
            EventFilter filter, OptionalLong before, int most, Moment moment, Viewer viewer) {
        if (!indexing.await(moment.commit(), patience)) {
            throw ProblemException.of(
                            VIEW_BEHIND,
                            String.valueOf(moment.commit()),
                            String.valueOf(index.applied()))
                    .withHeader("Retry-After", "2");
        }
        int last = index.lastPosition(moment.commit());
        RoaringBitmap all = index.range(1, last);
        hide(all, moment, viewer);
        int recorded = all.getCardinality();
        narrow(all, filter, moment);
        int total = all.getCardinality();
        int end = (int) Math.min(before.orElse(Long.MAX_VALUE), last + 1L);
        int left = end <= 1 ? 0 : all.rank(end - 1);
        List<HistoryEntry> entries = new ArrayList<>();
        int first = Math.max(0, left - most);
        for (int nth = left - 1; nth >= first; nth--) {
            happenings.row(all.select(nth), moment, viewer).ifPresent(entries::add);
        }
        return new FoundEvents(
                total,
                recorded,
                entries,
                first > 0 ? OptionalLong.of(all.select(first)) : OptionalLong.empty());
    }

    private void narrow(RoaringBitmap all, EventFilter filter, Moment moment) {
        filter.kind().ifPresent(it -> all.and(index.of(Facet.STREAM, it.stream())));
        filter.event().ifPresent(it -> all.and(index.of(Facet.EVENT, it)));
        filter.thing().ifPresent(it -> all.and(eventsOf(it)));
        filter.role().ifPresent(it -> all.and(index.of(Facet.ROLE, it)));
        filter.account().ifPresent(it -> all.and(index.of(Facet.ACCOUNT, it)));
        filter.agency().ifPresent(it -> all.and(index.of(Facet.AGENCY, it)));
        int first = filter.from().map(it -> lastBefore(it.minusNanos(1), moment) + 1).orElse(1);
        int last =
                filter.until()
                        .map(it -> lastBefore(it.minusNanos(1), moment))
                        .orElse(Integer.MAX_VALUE - 1);
        all.and(index.range(first, last));
        filter.text().stream()
                .flatMap(text -> EventTexts.words(text).stream())
                .distinct()
                .forEach(word -> all.and(index.beginning(word)));
    }

    private RoaringBitmap eventsOf(String thing) {
        RoaringBitmap positions = new RoaringBitmap();
        ledger.aggregate(thing, 0).forEach(event -> positions.add((int) event.position()));
        return positions;
    }

    private int lastBefore(Instant instant, Moment moment) {
        return index.lastPosition(Math.min(ledger.headAt(instant), moment.commit()));
    }

    private void hide(RoaringBitmap all, Moment moment, Viewer viewer) {
        if (viewer.everything()) {
            return;
        }
        all.andNot(index.of(Facet.STREAM, ThingKind.PERSON.stream()));
        RoaringBitmap doubtful = RoaringBitmap.and(all, index.guarded());
        Viewer choosing = viewer.choosing();
        PeekableIntIterator positions = doubtful.getIntIterator();
        while (positions.hasNext()) {
            int position = positions.next();
            if (!happenings.shows(position, moment, choosing)) {
                all.remove(position);
            }
        }
    }
}
