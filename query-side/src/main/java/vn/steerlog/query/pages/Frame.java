package vn.steerlog.query.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.steerlog.events.meeting.MeetingId;
import vn.steerlog.http.ProblemException;
import vn.steerlog.http.Role;
import vn.steerlog.query.agencies.AgencyRow;
import vn.steerlog.query.decisionregister.DecisionRow;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.problem.QueryProblem;
import vn.steerlog.query.web.Asked;

/// What most pages are given.
@Component
class Frame {
    private static final int MOST_CHOICES = 300;

    private final QuerySide side;

    Frame(QuerySide side) {
        this.side = side;
    }

    /// For every page: as of when it is and what things are called then.
    void fill(Asked asked, Model model) {
        model.addAttribute("asked", asked);
        model.addAttribute("names", new Names(side, asked.moment()));
    }

    /// For the page of one thing: its story and its papers besides.
    void fill(String subject, Asked asked, Model model) {
        fill(asked, model);
        model.addAttribute("subject", subject);
        model.addAttribute("story", Story.of(subject, side, asked));
        model.addAttribute("papers", PaperList.of(subject, side, asked));
    }

    /// Agencies to choose from: all of them for what is asked, those that are open for what is
    /// done.
    void fillAgencies(Asked asked, Model model) {
        var all = side.agencies().find(Optional.empty(), asked.moment());
        model.addAttribute("agencies", all);
        model.addAttribute("openAgencies", all.stream().filter(AgencyRow::open).toList());
    }

    /// Decisions to choose from, the latest first: those of `meeting` when it is given.
    List<DecisionRow> decisions(Optional<MeetingId> meeting, Asked asked) {
        return side.decisions().view().rows(asked.moment(), asked.viewer()).values().stream()
                .filter(decision -> meeting.isEmpty() || decision.meeting().equals(meeting))
                .sorted(
                        Comparator.comparingLong((DecisionRow row) -> row.recorded().commit())
                                .reversed()
                                .thenComparing(row -> row.decision().value()))
                .limit(MOST_CHOICES)
                .toList();
    }

    /// Whether the secretariat may record something on this page.
    static boolean secretariatMayAct(Asked asked) {
        return asked.moment().now() && asked.reader().role() == Role.SECRETARIAT;
    }

    static boolean officerMayAct(Asked asked) {
        return asked.moment().now() && asked.reader().role() == Role.AGENCY_OFFICER;
    }

    static boolean leaderMayAct(Asked asked) {
        return asked.moment().now() && asked.reader().role() == Role.LEADER;
    }

    static ProblemException nothing(String id) {
        return ProblemException.of(QueryProblem.THING_UNKNOWN, id);
    }
}
