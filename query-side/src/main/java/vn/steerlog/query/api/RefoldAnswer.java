package vn.steerlog.query.api;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.steerlog.events.DueDate;
import vn.steerlog.query.agencyscorecard.AgencyScore;
import vn.steerlog.query.agencyscorecard.Rate;
import vn.steerlog.query.refold.Refold;
import vn.steerlog.query.taskregister.Judging;
import vn.steerlog.query.taskregister.Standing;

/// The standings of the tasks of a period, officially and recomputed, as JSON.
///
/// @param from where the period begins; absent when it begins with the first record
/// @param to where it ends, and as of which the tasks stand
/// @param standings every standing, with the same denominator: all tasks of the period
/// @param agencies by the agency that has the tasks
/// @param differing the tasks that would stand otherwise
record RefoldAnswer(
        Optional<AsOf> from,
        AsOf to,
        Late late,
        DueOn dueOn,
        int total,
        List<StandingFigures> standings,
        ScoreFigures all,
        List<ScoreFigures> agencies,
        List<DifferingTask> differing) {

    enum Late {
        submitted,
        accepted
    }

    enum DueOn {
        written,
        working
    }

    record RefoldQuery(
            @Parameter(
                            description =
                                    "Where the period begins: a record's number, a day or an"
                                            + " instant; with the first record when absent")
                    Optional<String> from,
            @Parameter(description = "Where it ends, likewise; now when absent")
                    Optional<String> to,
            @Parameter(
                            description =
                                    "Which day must not come after the due day: on which the result"
                                            + " was `submitted` (official) or `accepted`")
                    Optional<Late> late,
            @Parameter(
                            description =
                                    "Whether a task is due on the day as `written` (official) or on"
                                            + " the first `working` day from it on")
                    Optional<DueOn> dueOn) {
        Refold.Rules rules() {
            return new Refold.Rules(
                    late.filter(Late.accepted::equals).isPresent()
                            ? Judging.Counts.ACCEPTED
                            : Judging.Counts.SUBMITTED,
                    dueOn.filter(DueOn.working::equals).isPresent()
                            ? Refold.DueOn.WORKING
                            : Refold.DueOn.WRITTEN);
        }
    }

    record StandingFigures(Standing standing, Rate official, Rate recomputed) {}

    /// @param completed of all tasks that were not cancelled
    /// @param onTime of the completed ones
    /// @param overdue of those that somebody is at work on
    record Figures(int total, Rate completed, Rate onTime, Rate overdue) {
        static Figures of(AgencyScore score) {
            return new Figures(score.total(), score.completed(), score.onTime(), score.overdue());
        }
    }

    /// @param agency absent for all agencies together, and for the tasks that nobody has
    record ScoreFigures(Optional<Ref> agency, Figures official, Figures recomputed) {
        static ScoreFigures of(Optional<Ref> agency, Refold.Compared compared) {
            return new ScoreFigures(
                    agency,
                    Figures.of(AgencyScore.of(Optional.empty(), compared.official())),
                    Figures.of(AgencyScore.of(Optional.empty(), compared.recomputed())));
        }
    }

    enum Because {
        /// The day on which the result was accepted counts, or it waits to be.
        ACCEPTANCE_COUNTS,
        /// The due day is not worked and moves to the next one that is.
        DUE_DAY_MOVED
    }

    /// @param from the due day as written, when it moved
    /// @param to the day that counts; absent while a result waits
    record Why(Because because, Optional<LocalDate> from, Optional<LocalDate> to) {
        static Why of(Refold.Why why) {
            return switch (why) {
                case Refold.Why.AcceptanceCounts it ->
                        new Why(Because.ACCEPTANCE_COUNTS, Optional.empty(), it.day());
                case Refold.Why.DueDayMoved it ->
                        new Why(
                                Because.DUE_DAY_MOVED,
                                Optional.of(it.from()),
                                Optional.of(it.to()));
            };
        }
    }

    record DifferingTask(
            String id,
            String title,
            Optional<Ref> holder,
            DueDate due,
            Optional<LocalDate> submittedOn,
            Optional<LocalDate> acceptedOn,
            Standing official,
            Standing recomputed,
            List<Why> why) {
        static DifferingTask of(Refold.Differing it, Names names) {
            return new DifferingTask(
                    it.task().task().value(),
                    it.task().title(),
                    it.task().holder().map(names::agency),
                    it.task().due(),
                    it.task().submittedOn(),
                    it.task().acceptedOn(),
                    it.official(),
                    it.recomputed(),
                    it.whys().stream().map(Why::of).toList());
        }
    }

    static RefoldAnswer of(Refold refold, Names names) {
        int total = refold.all().official().total();
        return new RefoldAnswer(
                refold.from().map(AsOf::of),
                AsOf.of(refold.to()),
                refold.rules().late() == Judging.Counts.ACCEPTED ? Late.accepted : Late.submitted,
                refold.rules().dueOn() == Refold.DueOn.WORKING ? DueOn.working : DueOn.written,
                total,
                Stream.of(Standing.values()).map(it -> figures(it, refold, total)).toList(),
                ScoreFigures.of(Optional.empty(), refold.all()),
                refold.agencies().entrySet().stream()
                        .map(it -> ScoreFigures.of(it.getKey().map(names::agency), it.getValue()))
                        .toList(),
                refold.differing().stream().map(it -> DifferingTask.of(it, names)).toList());
    }

    private static StandingFigures figures(Standing standing, Refold refold, int total) {
        return new StandingFigures(
                standing,
                new Rate(refold.all().official().of(standing), total),
                new Rate(refold.all().recomputed().of(standing), total));
    }
}
