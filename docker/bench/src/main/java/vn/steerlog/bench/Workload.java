package vn.steerlog.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import vn.steerlog.events.task.ReportId;
import vn.steerlog.events.task.TaskEvent.ProgressReported;
import vn.steerlog.events.task.TaskId;
import vn.steerlog.ledger.CommitDraft;
import vn.steerlog.ledger.EventDraft;
import vn.steerlog.ledger.Place;

/// Many small streams with a heavy-tailed choice among them, and reports of 300 to 600 bytes. The
/// same seed gives the same work.
final class Workload {
    private static final byte[] META =
            "{\"role\":\"SECRETARIAT\"}".getBytes(StandardCharsets.UTF_8);
    private static final LocalDate DAY = LocalDate.parse("2025-06-01");
    private static final Instant THEN = Instant.parse("2025-06-01T05:00:00Z");

    private static final int LEAST_LETTERS = 150;
    private static final int FURTHER_LETTERS = 250;

    /// With these a record has about 600 bytes.
    private static final int LETTERS_OF_600_BYTES = 134;

    private final Random random;
    private final int letters;
    private final int furtherLetters;
    private final String name;
    private final long[] next;
    private final AtomicLong ids = new AtomicLong();
    private final ArrayDeque<CommitDraft> prepared = new ArrayDeque<>();

    /// @param name tells the streams of this work from others'
    /// @param streams how many
    Workload(String name, int streams, long seed) {
        this(name, streams, seed, LEAST_LETTERS, FURTHER_LETTERS);
    }

    private Workload(String name, int streams, long seed, int letters, int furtherLetters) {
        this.letters = letters;
        this.furtherLetters = furtherLetters;
        this.name = name;
        this.next = new long[streams];
        this.random = new Random(seed);
    }

    /// Reports whose records have about 600 bytes, all alike.
    static Workload of600Bytes(String name, int streams, long seed) {
        return new Workload(name, streams, seed, LETTERS_OF_600_BYTES, 1);
    }

    /// Each writer has streams of its own, so that nobody waits for anybody.
    static List<Workload> each(int writers, long seed) {
        List<Workload> works = new ArrayList<>();
        for (int writer = 0; writer < writers; writer++) {
            works.add(new Workload("s" + seed + "-" + writer + "-", 200, seed + writer));
        }
        return works;
    }

    /// A report on a stream; the first streams are chosen most often.
    private int stream() {
        double heavy = Math.pow(random.nextDouble(), 3);
        return (int) (heavy * next.length);
    }

    private ProgressReported report(int stream) {
        String words = "Đã hoàn thành khảo sát, đang trình phê duyệt dự toán. ";
        int length = letters + random.nextInt(furtherLetters);
        return new ProgressReported(
                new TaskId(key(stream)),
                new ReportId(name + "r" + ids.incrementAndGet()),
                random.nextInt(101),
                words.repeat(length / words.length() + 1).substring(0, length),
                DAY);
    }

    String key(int stream) {
        return name + stream;
    }

    /// Makes the next commits ahead, so that who measures writing does not measure the making.
    Workload prepare(int commits) {
        for (int i = 0; i < commits; i++) {
            prepared.add(made());
        }
        return this;
    }

    /// One event as one commit.
    CommitDraft commit() {
        CommitDraft ready = prepared.poll();
        return ready != null ? ready : made();
    }

    private CommitDraft made() {
        int stream = stream();
        ProgressReported report = report(stream);
        Place place = new Place("Task", key(stream), next[stream]++);
        byte[] data = Codecs.CODEC.encode(report);
        String id = report.report().value();
        return new CommitDraft(
                "bench",
                id,
                List.of(
                        new EventDraft(
                                id, "ProgressReported", 1, Optional.of(place), THEN, META, data)),
                List.of());
    }

    /// One event as Axon has it.
    DomainEventMessage<?> message() {
        return message(stream());
    }

    DomainEventMessage<?> message(int stream) {
        return new GenericDomainEventMessage<>("Task", key(stream), next[stream]++, report(stream));
    }
}
