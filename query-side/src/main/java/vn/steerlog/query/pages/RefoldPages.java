package vn.steerlog.query.pages;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.query.agencyscorecard.AgencyScore;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.refold.Refold;
import vn.steerlog.query.taskregister.Judging;
import vn.steerlog.query.taskregister.Standing;
import vn.steerlog.query.view.Views;
import vn.steerlog.query.web.Asked;
import vn.steerlog.query.web.Parameters;
import vn.steerlog.trail.Traces;
import vn.steerlog.trail.TrailKind;

/// The standings of the tasks of a period under other parameters, beside the official ones.
@Controller
class RefoldPages {
    private static final int MOST = 300;

    private final QuerySide side;
    private final Traces traces;
    private final Frame frame;

    RefoldPages(QuerySide side, Traces traces, Frame frame) {
        this.side = side;
        this.traces = traces;
        this.frame = frame;
    }

    /// Which day counts for a completed task.
    enum Late {
        SUBMITTED,
        ACCEPTED
    }

    /// Which day it is due on.
    enum DueOn {
        WRITTEN,
        WORKING
    }

    /// @param from a day, an instant or a commit number; the first record when absent
    /// @param to the same; the present when absent
    /// @param late present once figures are asked for
    record RefoldQuery(
            Optional<String> from,
            Optional<String> to,
            Optional<Late> late,
            Optional<DueOn> dueOn) {
        Refold.Rules rules() {
            return new Refold.Rules(
                    late.filter(Late.ACCEPTED::equals).isPresent()
                            ? Judging.Counts.ACCEPTED
                            : Judging.Counts.SUBMITTED,
                    dueOn.filter(DueOn.WORKING::equals).isPresent()
                            ? Refold.DueOn.WORKING
                            : Refold.DueOn.WRITTEN);
        }
    }

    public record StandingLine(Standing standing, int official, int recomputed) {}

    /// @param agency absent for the tasks that nobody has
    public record AgencyLine(
            Optional<AgencyId> agency, AgencyScore official, AgencyScore recomputed) {
        static AgencyLine of(Optional<AgencyId> agency, Refold.Compared compared) {
            return new AgencyLine(
                    agency,
                    AgencyScore.of(agency, compared.official()),
                    AgencyScore.of(agency, compared.recomputed()));
        }

        public boolean differs() {
            return !official.onTime().equals(recomputed.onTime())
                    || !official.overdue().equals(recomputed.overdue());
        }
    }

    @GetMapping(path = "/refold", produces = MediaType.TEXT_HTML_VALUE)
    String refold(@Parameters RefoldQuery query, Asked asked, Model model) {
        frame.fill(asked, model);
        model.addAttribute("lates", Late.values());
        model.addAttribute("dueOns", DueOn.values());
        if (query.late().isPresent()) {
            compute(query, asked, model);
        }
        return "refold";
    }

    private void compute(RefoldQuery query, Asked asked, Model model) {
        Moment to = query.to().map(this::moment).orElse(asked.moment());
        Optional<Moment> from = query.from().map(this::moment);
        from.ifPresent(first -> Views.requireOrdered(first, to));
        traces.leaveOnce(
                traces.of(TrailKind.PAST_REPLAYED)
                        .commits(from.orElse(to).commit(), to.commit())
                        .which("refolds"));
        Refold refold = side.refolds().of(query.rules(), from, to, asked.viewer());
        model.addAttribute("refold", refold);
        model.addAttribute("all", AgencyLine.of(Optional.empty(), refold.all()));
        model.addAttribute(
                "standings",
                Stream.of(Standing.values())
                        .map(it ->
                                new StandingLine(
                                        it,
                                        refold.all().official().of(it),
                                        refold.all().recomputed().of(it)))
                        .toList());
        model.addAttribute(
                "agencies",
                refold.agencies().entrySet().stream()
                        .map(it -> AgencyLine.of(it.getKey(), it.getValue()))
                        .toList());
        model.addAttribute("differing", refold.differing().stream().limit(MOST).toList());
        model.addAttribute("names", new Names(side, to));
    }

    private Moment moment(String asOf) {
        return side.views()
                .moment(
                        Optional.of(asOf),
                        OptionalLong.empty(),
                        List.of(
                                side.tasks().view(),
                                side.calendar().view(),
                                side.agencies().view()));
    }
}
