package vn.steerlog.query.overview;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.query.bottlenecks.BottleneckRow;
import vn.steerlog.query.overview.Question.Reason;
import vn.steerlog.query.overview.Standings.Part;
import vn.steerlog.query.targetscorecard.Deviation;
import vn.steerlog.query.targetscorecard.TargetRow;
import vn.steerlog.query.taskregister.Standing;
import vn.steerlog.query.taskregister.TaskRow;
import vn.steerlog.query.taskregister.Waiting;

/// Gathers what is to be asked about: of each reason the worst few, by its first figure.
final class Questions {
    /// Fewer open tasks say nothing about an agency.
    private static final int ENOUGH_OPEN = 3;

    /// A result that was handed in waits longer than this.
    private static final int RESULT_DAYS = 14;

    private static final Comparator<Question> WORST_FIRST =
            Comparator.comparing((Question question) -> question.figures().getFirst())
                    .reversed()
                    .thenComparing(question -> question.subject().value());

    private final LocalDate day;
    private final Map<Reason, List<Question>> found = new EnumMap<>(Reason.class);

    Questions(LocalDate day) {
        this.day = day;
    }

    void about(TaskRow task, Standing standing) {
        long late =
                standing == Standing.OVERDUE
                        ? task.due().lastDay().map(due -> DAYS.between(due, day)).orElse(0L)
                        : 0;
        if (late > 0 && task.extensions() > 0) {
            add(of(Reason.EXTENDED_AND_LATE, task, task.extensions(), late));
        } else if (Waiting.EXPLANATION.on(task, day)) {
            add(of(Reason.SILENT, task, late));
        }
        if (Waiting.RESULT.on(task, day)) {
            long waited = DAYS.between(Waiting.RESULT.since(task), day);
            if (waited > RESULT_DAYS) {
                add(of(Reason.RESULT_WAITS, task, waited));
            }
        }
    }

    void about(Standings standings) {
        for (Part<AgencyId> part : standings.agencies()) {
            int overdue = part.tally().overdue();
            int open = part.tally().open();
            if (open >= ENOUGH_OPEN && 2 * overdue > open) {
                part.key()
                        .ifPresent(agency ->
                                add(
                                        Question.of(
                                                Reason.AGENCY_LATE,
                                                agency,
                                                "",
                                                part.key(),
                                                overdue,
                                                open)));
            }
        }
    }

    /// @param deviation of the target's latest figure, which does not meet it
    void about(TargetRow target, Deviation deviation) {
        BigDecimal latest = target.latest().orElseThrow().value();
        add(
                new Question(
                        Reason.TARGET_BEHIND,
                        target.target(),
                        target.name(),
                        target.ownerNow(),
                        List.of(deviation.behind(), latest, target.value().orElseThrow()),
                        target.unit()));
    }

    void about(BottleneckRow bottleneck) {
        if (bottleneck.stateOn(day) == BottleneckRow.State.OVERDUE) {
            long late =
                    bottleneck.assignment().flatMap(it -> it.due().lastDay()).stream()
                            .mapToLong(due -> DAYS.between(due, day))
                            .findFirst()
                            .orElse(0);
            add(
                    Question.of(
                            Reason.BOTTLENECK_LATE,
                            bottleneck.bottleneck(),
                            bottleneck.text(),
                            bottleneck.holder(),
                            late));
        }
    }

    /// By reason, in the order of the reasons.
    List<Question> worst() {
        List<Question> worst = new ArrayList<>();
        found.forEach((reason, questions) ->
                questions.stream().sorted(WORST_FIRST).limit(reason.most()).forEach(worst::add));
        return worst;
    }

    private void add(Question question) {
        found.computeIfAbsent(question.reason(), _ -> new ArrayList<>()).add(question);
    }

    private static Question of(Reason reason, TaskRow task, long... figures) {
        Optional<AgencyId> whom = task.holder();
        return Question.of(reason, task.task(), task.title(), whom, figures);
    }
}
