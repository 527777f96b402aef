package vn.steerlog.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.segment.SegmentFileStore;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.projection.HeapParkingPlaces;
import vn.steerlog.query.projection.Rebuild;
import vn.steerlog.query.rows.HeapRowStores;
import vn.steerlog.query.search.Kind;
import vn.steerlog.query.taskregister.Standing;
import vn.steerlog.query.taskregister.TaskFilter;
import vn.steerlog.query.taskregister.TaskOrder;
import vn.steerlog.query.view.Viewer;

/// Folding a large ledger into views on the heap, and asking them as of any commit.
final class QueryBench {
    private final Scale scale;
    private final Report report;
    private final Random random = new Random(11);

    QueryBench(Scale scale, Report report) {
        this.scale = scale;
        this.report = report;
    }

    /// @param folder left behind for the start of the application over the same events
    void run(Path folder) {
        try (Ledger ledger = Ledger.open(SegmentFileStore.open(folder), Clock.systemUTC())) {
            Board.fill(ledger, scale.tasks(), scale.many());
            fold(ledger);
            long before = usedHeap();
            QuerySide query = querySide(ledger);
            query.foldToHead();
            report.row(
                    "rows on the heap, %,d tasks, %,d events"
                            .formatted(scale.tasks(), scale.many()),
                    ((usedHeap() - before) >> 20) + " MB",
                    "",
                    "",
                    "");
            rebuild(query);
            lists(query, ledger.head());
        }
    }

    private static QuerySide querySide(Ledger ledger) {
        return new QuerySide(
                ledger,
                Codecs.CODEC,
                Clock.systemUTC(),
                ZoneId.of("Asia/Ho_Chi_Minh"),
                new HeapRowStores(),
                new HeapParkingPlaces(),
                Duration.ofSeconds(2));
    }

    private void fold(Ledger ledger) {
        Percentiles rates = new Percentiles();
        for (int i = 0; i < 3; i++) {
            QuerySide query = querySide(ledger);
            long began = System.nanoTime();
            query.foldToHead();
            rates.add(Writers.perSecond(ledger.lastPosition(), System.nanoTime() - began));
        }
        report.rate("fold all views from the ledger, events", rates, "≥ 150,000/s");
    }

    private void rebuild(QuerySide query) {
        Percentiles rates = new Percentiles();
        for (int i = 0; i < 3; i++) {
            Rebuild rebuild = new Rebuild("taskregister", Clock.systemUTC().instant());
            long began = System.nanoTime();
            query.tasks().view().folded().rebuild(rebuild);
            rates.add(Writers.perSecond(rebuild.progress().events(), System.nanoTime() - began));
        }
        report.rate("rebuild one view while it serves, events", rates, "≥ 150,000/s");
    }

    private void lists(QuerySide query, long head) {
        for (TaskOrder.By by : TaskOrder.By.values()) {
            list(query, head, "by " + by, TaskFilter.ALL, by);
        }
        TaskFilter overdue = filter(Optional.empty(), Set.of(Standing.OVERDUE), Optional.empty());
        list(query, head, "overdue only", overdue, TaskOrder.By.DUE);
        TaskFilter text = filter(Optional.empty(), Set.of(), Optional.of("vung xa 77"));
        list(query, head, "search without diacritics", text, TaskOrder.By.DUE);
        TaskFilter agency = filter(Optional.of(new AgencyId("a7")), Set.of(), Optional.empty());
        list(query, head, "of one agency", agency, TaskOrder.By.DUE);
        search(query, head, "vung xa 77");
        search(query, head, "cong nghe");
    }

    private void search(QuerySide query, long head, String words) {
        Percentiles times = new Percentiles();
        long found = 0;
        for (int i = -scale.questions() / 5; i < scale.questions() / 2; i++) {
            Moment moment = any(head);
            long began = System.nanoTime();
            found +=
                    query.search()
                            .find(words, EnumSet.allOf(Kind.class), 6, moment, Viewer.EVERYTHING)
                            .size();
            if (i >= 0) {
                times.add(System.nanoTime() - began);
            }
        }
        if (found == 0) {
            throw new IllegalStateException("nothing was found of " + words);
        }
        report.time("search everything as of any commit, “" + words + "”", times, "p99 ≤ 100 ms");
    }

    private void list(QuerySide query, long head, String name, TaskFilter filter, TaskOrder.By by) {
        Percentiles times = new Percentiles();
        TaskOrder order = new TaskOrder(by, false);
        long found = 0;
        for (int i = -scale.questions() / 5; i < scale.questions() / 2; i++) {
            Moment moment = any(head);
            long began = System.nanoTime();
            found +=
                    query.tasks()
                            .page(filter, order, Optional.empty(), 50, moment, Viewer.EVERYTHING)
                            .total();
            if (i >= 0) {
                times.add(System.nanoTime() - began);
            }
        }
        if (found == 0) {
            throw new IllegalStateException("nothing was found " + name);
        }
        report.time("first page of the register as of any commit, " + name, times, "p99 ≤ 100 ms");
    }

    private static TaskFilter filter(
            Optional<AgencyId> agency, Set<Standing> standings, Optional<String> text) {
        TaskFilter all = TaskFilter.ALL;
        return new TaskFilter(
                agency,
                all.part(),
                all.committee(),
                all.meeting(),
                all.decision(),
                standings,
                all.dueFrom(),
                all.dueUntil(),
                text,
                all.list(),
                all.waiting());
    }

    private Moment any(long head) {
        return new Moment(
                1 + random.nextLong(head), Board.FIRST_DUE.plusDays(random.nextInt(400)), false);
    }

    private static long usedHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
