package vn.steerlog.query.pages;

import java.util.List;
import org.springframework.ui.Model;
import vn.steerlog.query.bottlenecks.BottleneckRow;
import vn.steerlog.query.overview.Overview;
import vn.steerlog.query.overview.Standings;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.targetscorecard.TargetScorecard;
import vn.steerlog.query.web.Asked;

/// The whole board in one screen, for leaders.
final class HomeBoard {
    private static final int MONTHS = 12;
    private static final int MOST_AGENCIES = 12;
    private static final int MOST_OTHERS = 6;

    private final QuerySide side;

    HomeBoard(QuerySide side) {
        this.side = side;
    }

    void fill(Asked asked, Model model) {
        Overview overview = side.overview();
        Standings standings = overview.standings(asked.moment(), asked.viewer());
        model.addAttribute("byAgency", first(standings.agencies(), MOST_AGENCIES));
        model.addAttribute("agencyCount", standings.agencies().size());
        model.addAttribute("byCommittee", first(standings.committees(), MOST_OTHERS));
        model.addAttribute("byMeeting", first(standings.meetings(), MOST_OTHERS));
        model.addAttribute("meetingCount", standings.meetings().size());
        model.addAttribute(
                "trend",
                StandingChart.columns(overview.trend(MONTHS, asked.moment(), asked.viewer())));
        List<TargetScorecard.Entry> slipping = overview.slipping(asked.moment());
        model.addAttribute("slipping", slipping.stream().limit(MOST_OTHERS).toList());
        model.addAttribute("slippingCount", slipping.size());
        model.addAttribute("bottlenecks", overview.bottlenecks(asked.moment()));
        model.addAttribute("states", BottleneckRow.State.values());
        model.addAttribute(
                "questions", overview.questions(standings, asked.moment(), asked.viewer()));
    }

    private static <K> List<StandingChart.Row<K>> first(List<Standings.Part<K>> parts, int most) {
        return StandingChart.rows(parts.stream().limit(most).toList());
    }
}
