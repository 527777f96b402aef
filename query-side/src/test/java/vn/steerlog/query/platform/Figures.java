package vn.steerlog.query.platform;

import static vn.steerlog.query.Things.assigned;
import static vn.steerlog.query.Things.day;
import static vn.steerlog.query.Things.merged;
import static vn.steerlog.query.Things.registered;
import static vn.steerlog.query.Things.task;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntSupplier;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.task.ReportId;
import vn.steerlog.events.task.TaskEvent.ProgressReported;
import vn.steerlog.events.task.TaskEvent.TaskAcknowledged;
import vn.steerlog.ledger.EventDraft;
import vn.steerlog.query.Board;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.projection.Rebuild;
import vn.steerlog.query.taskregister.Standing;
import vn.steerlog.query.taskregister.TaskFilter;
import vn.steerlog.query.taskregister.TaskOrder;
import vn.steerlog.query.view.Viewer;

/// Measures the figures of the query side: how fast views fold, what their rows weigh, and how long
/// a list takes as of any commit. Run by hand: `java … Figures 100000 1000000`, with 6 GB of heap.
final class Figures {
    private static final int AGENCIES = 200;
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private final Board board = new Board("2025-06-01");
    private final Random random = new Random(1);
    private final int tasks;
    private final int events;

    private Figures(int tasks, int events) {
        this.tasks = tasks;
        this.events = events;
    }

    public static void main(String[] args) {
        Figures figures = new Figures(Integer.parseInt(args[0]), Integer.parseInt(args[1]));
        figures.fill();
        if (args.length > 2) {
            figures.foldOver(Integer.parseInt(args[2]));
        }
        figures.measure();
        figures.board.close();
    }

    private void fill() {
        List<DomainEvent> first = new ArrayList<>();
        for (int i = 0; i < AGENCIES; i++) {
            first.add(registered("a" + i, "Sở, ban, ngành số " + i));
        }
        append(first);
        for (int i = 0; i < tasks; i++) {
            append(List.of(assignment(i)));
        }
        for (int i = tasks; i < events; i++) {
            append(List.of(i % 100_000 == 5 ? merger(i) : progress(i)));
        }
    }

    private DomainEvent assignment(int i) {
        return assigned("t" + i)
                .titled(
                        "Xây dựng kế hoạch phủ sóng 4G, 5G toàn tỉnh, ưu tiên vùng sâu, vùng xa "
                                + i)
                .to("a" + random.nextInt(AGENCIES))
                .helpedBy("a" + random.nextInt(AGENCIES))
                .due(day("2025-01-01").plusDays(random.nextInt(400)).toString())
                .event();
    }

    private DomainEvent progress(int i) {
        int of = random.nextInt(tasks);
        return random.nextInt(10) == 0
                ? new TaskAcknowledged(task("t" + of), day("2025-05-01"))
                : new ProgressReported(
                        task("t" + of),
                        new ReportId("r" + i),
                        random.nextInt(101),
                        "Đã hoàn thành khảo sát, đang trình phê duyệt dự toán " + i,
                        day("2025-05-01").plusDays(random.nextInt(30)));
    }

    private DomainEvent merger(int i) {
        return merged("a" + i / 100_000, "a" + (AGENCIES - 1), "2025-06-01");
    }

    private void append(List<DomainEvent> happened) {
        List<EventDraft> drafts = happened.stream().map(board::draft).toList();
        board.appendLater(drafts);
    }

    /// Folds many times over, for a profiler to look at.
    private void foldOver(int times) {
        board.settle();
        for (int i = 0; i < times; i++) {
            rate("warming up", board.ledger().lastPosition(), board.querySide()::foldToHead);
        }
    }

    private void measure() {
        board.settle();
        long before = usedHeap();
        for (int i = 0; i < 3; i++) {
            QuerySide anew = board.querySide();
            rate("all views folded anew", board.ledger().lastPosition(), anew::foldToHead);
        }
        QuerySide query = board.querySide();
        query.foldToHead();
        System.out.printf("rows weigh %d MB%n", (usedHeap() - before) / 1_000_000);
        Rebuild rebuild = new Rebuild("taskregister", board.clock().instant());
        query.tasks().view().folded().rebuild(rebuild);
        System.out.println(rebuild.progress());
        lists(query, "by due day", TaskFilter.ALL, TaskOrder.By.DUE);
        lists(query, "by title", TaskFilter.ALL, TaskOrder.By.TITLE);
        lists(query, "by holder", TaskFilter.ALL, TaskOrder.By.HOLDER);
        lists(query, "by standing", TaskFilter.ALL, TaskOrder.By.STANDING);
        lists(
                query,
                "overdue",
                filter(Optional.empty(), Set.of(Standing.OVERDUE), ""),
                TaskOrder.By.DUE);
        lists(query, "text", filter(Optional.empty(), Set.of(), "vung xa 77"), TaskOrder.By.DUE);
        lists(
                query,
                "one agency",
                filter(Optional.of(new AgencyId("a7")), Set.of(), ""),
                TaskOrder.By.DUE);
        latency("scorecard", () -> query.agencyScorecard().rows(any(), Viewer.EVERYTHING).size());
        latency("digest", () -> query.tasks().view().digest(any()).sha256().length());
        latency(
                "difference of 1,000 commits",
                () -> {
                    Moment to = any();
                    Moment from = new Moment(Math.max(1, to.commit() - 1000), to.day(), false);
                    return query.tasks()
                            .view()
                            .difference(from, to, Viewer.EVERYTHING)
                            .rows()
                            .size();
                });
    }

    private void lists(QuerySide query, String name, TaskFilter filter, TaskOrder.By by) {
        latency(
                "list " + name,
                () ->
                        query.tasks()
                                .page(
                                        filter,
                                        new TaskOrder(by, false),
                                        Optional.empty(),
                                        50,
                                        any(),
                                        Viewer.EVERYTHING)
                                .total());
    }

    private static TaskFilter filter(
            Optional<AgencyId> agency, Set<Standing> standings, String text) {
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
                Optional.of(text).filter(words -> !words.isEmpty()),
                all.list());
    }

    private Moment any() {
        return new Moment(
                1 + random.nextLong(board.ledger().head()),
                day("2025-01-01").plusDays(random.nextInt(400)),
                false);
    }

    private static void latency(String name, IntSupplier question) {
        int times = 200;
        double[] wall = new double[times];
        double[] busy = new double[times];
        long sum = 0;
        for (int i = -50; i < times; i++) {
            long began = System.nanoTime();
            long beganBusy = CPU.getCurrentThreadCpuTime();
            sum += question.getAsInt();
            if (i >= 0) {
                wall[i] = (System.nanoTime() - began) / 1e6;
                busy[i] = (CPU.getCurrentThreadCpuTime() - beganBusy) / 1e6;
            }
        }
        Arrays.sort(wall);
        Arrays.sort(busy);
        System.out.printf(
                "%-28s p50 %6.1f p99 %6.1f ms; of it computing: p50 %6.1f p99 %6.1f ms (%d)%n",
                name,
                wall[times / 2],
                wall[times * 99 / 100],
                busy[times / 2],
                busy[times * 99 / 100],
                sum / (times + 50));
    }

    private static void rate(String name, long events, Runnable work) {
        long began = System.nanoTime();
        long beganBusy = CPU.getCurrentThreadCpuTime();
        work.run();
        double seconds = (System.nanoTime() - began) / 1e9;
        double busy = (CPU.getCurrentThreadCpuTime() - beganBusy) / 1e9;
        System.out.printf(
                "%s: %d events in %.1f s, %.0f/s; the folding thread computed %.1f s%n",
                name, events, seconds, events / seconds, busy);
    }

    private static long usedHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
