package vn.steerlog.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.agency.AgencyEvent.AgencyRegistered;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.agency.AgencyKind;
import vn.steerlog.events.task.ReportId;
import vn.steerlog.events.task.TaskEvent.ProgressReported;
import vn.steerlog.events.task.TaskEvent.TaskAcknowledged;
import vn.steerlog.events.task.TaskEvent.TaskAssigned;
import vn.steerlog.events.task.TaskId;
import vn.steerlog.ledger.Appended;
import vn.steerlog.ledger.CommitDraft;
import vn.steerlog.ledger.EventDraft;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.Place;

/// A province's board of tasks: agencies, tasks given to them, and what they report.
final class Board {
    static final int AGENCIES = 200;
    static final LocalDate FIRST_DUE = LocalDate.parse("2025-01-01");

    private static final int IN_FLIGHT = 2_000;
    private static final byte[] META =
            "{\"role\":\"SECRETARIAT\"}".getBytes(StandardCharsets.UTF_8);
    private static final Instant THEN = Instant.parse("2025-06-01T05:00:00Z");
    private static final List<String> OPENINGS =
            List.of(
                    "Xây dựng kế hoạch phủ sóng 4G, 5G",
                    "Thành lập Quỹ phát triển khoa học và công nghệ",
                    "Đào tạo, bồi dưỡng cán bộ chuyên trách cấp huyện, xã",
                    "Rà soát điểm nghẽn về hạ tầng",
                    "Ứng dụng công nghệ trong nông nghiệp");

    private final Random random = new Random(1);
    private final Map<String, Long> sequences = new HashMap<>();
    private final Queue<CompletableFuture<Appended>> waiting = new ArrayDeque<>();
    private final Ledger ledger;
    private long count;

    private Board(Ledger ledger) {
        this.ledger = ledger;
    }

    /// One event a commit.
    static void fill(Ledger ledger, int tasks, int events) {
        Board board = new Board(ledger);
        for (int i = 0; i < AGENCIES; i++) {
            board.append("Agency", board.agency(i));
        }
        for (int i = 0; i < tasks; i++) {
            board.append("Task", board.assignment(i));
        }
        for (int i = tasks; i < events; i++) {
            board.append("Task", board.news(i, tasks));
        }
        board.waiting.forEach(CompletableFuture::join);
    }

    private AgencyRegistered agency(int i) {
        return new AgencyRegistered(
                new AgencyId("a" + i),
                "Sở, ban, ngành số " + i,
                Optional.empty(),
                AgencyKind.GOVERNMENT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private TaskAssigned assignment(int i) {
        return new TaskAssigned(
                new TaskId("t" + i),
                Optional.empty(),
                OPENINGS.get(i % OPENINGS.size()) + " toàn tỉnh, ưu tiên vùng sâu, vùng xa " + i,
                Optional.of(anyAgency()),
                List.of(anyAgency()),
                Optional.empty(),
                DueDate.on(FIRST_DUE.plusDays(random.nextInt(400))),
                false,
                Optional.empty());
    }

    private AgencyId anyAgency() {
        return new AgencyId("a" + random.nextInt(AGENCIES));
    }

    private DomainEvent news(int i, int tasks) {
        TaskId task = new TaskId("t" + (int) (Math.pow(random.nextDouble(), 2) * tasks));
        return random.nextInt(10) == 0
                ? new TaskAcknowledged(task, FIRST_DUE)
                : new ProgressReported(
                        task,
                        new ReportId("r" + i),
                        random.nextInt(101),
                        "Đã hoàn thành khảo sát, đang trình phê duyệt dự toán " + i,
                        FIRST_DUE.plusDays(random.nextInt(30)));
    }

    private void append(String stream, DomainEvent event) {
        String key = event.subject().value();
        long sequence = sequences.merge(key, 1L, Long::sum) - 1;
        String id = "e" + ++count;
        EventDraft draft =
                new EventDraft(
                        id,
                        Codecs.CODEC.catalogue().of(event.getClass()).name(),
                        1,
                        Optional.of(new Place(stream, key, sequence)),
                        THEN,
                        META,
                        Codecs.CODEC.encode(event));
        if (waiting.size() == IN_FLIGHT) {
            waiting.remove().join();
        }
        waiting.add(ledger.append(new CommitDraft("bench", id, List.of(draft), List.of())));
    }
}
