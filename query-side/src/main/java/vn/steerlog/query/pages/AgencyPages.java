package vn.steerlog.query.pages;

import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.agency.AgencyKind;
import vn.steerlog.query.agencies.AgencyRow;
import vn.steerlog.query.agencyscorecard.AgencyScorecard;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.taskregister.Tally;
import vn.steerlog.query.taskregister.TaskFilter;
import vn.steerlog.query.taskregister.TaskOrder;
import vn.steerlog.query.web.Asked;
import vn.steerlog.query.web.Parameters;
import vn.steerlog.query.web.TwoClocks;

/// Agencies with how each keeps up with its tasks, and one agency.
@TwoClocks
@Controller
@RequestMapping(path = "/agencies", produces = MediaType.TEXT_HTML_VALUE)
class AgencyPages {
    private final QuerySide side;
    private final Frame frame;

    AgencyPages(QuerySide side, Frame frame) {
        this.side = side;
        this.frame = frame;
    }

    record AgencyQuery(Optional<String> text) {}

    /// An agency with how its tasks stand.
    public record Line(AgencyRow agency, Tally tally, List<Share> shares) {
        static Line of(AgencyRow agency, Tally tally) {
            return new Line(agency, tally, Share.of(tally));
        }
    }

    @GetMapping
    String agencies(@Parameters AgencyQuery query, Asked asked, Model model) {
        frame.fill(asked, model);
        frame.fillAgencies(asked, model);
        var scores = side.agencyScorecard().rows(asked.moment(), asked.viewer());
        var nobody = scores.get(AgencyScorecard.NOBODY);
        model.addAttribute("lines", lines(query, asked));
        model.addAttribute("nobody", nobody == null ? Tally.NONE : nobody.standings());
        model.addAttribute("kinds", AgencyKind.values());
        model.addAttribute("mayAct", Frame.secretariatMayAct(asked));
        return "agencies";
    }

    List<Line> lines(AgencyQuery query, Asked asked) {
        var scores = side.agencyScorecard().rows(asked.moment(), asked.viewer());
        return side.agencies().find(query.text(), asked.moment()).stream()
                .map(agency -> {
                    var score = scores.get(agency.agency().value());
                    return Line.of(agency, score == null ? Tally.NONE : score.standings());
                })
                .toList();
    }

    @GetMapping("/{id}")
    String agency(@PathVariable AgencyId id, Asked asked, Model model) {
        AgencyRow agency =
                side.agencies()
                        .agency(id, asked.moment())
                        .orElseThrow(() -> Frame.nothing(id.value()));
        frame.fill(id.value(), asked, model);
        frame.fillAgencies(asked, model);
        Tally tally =
                side.agencyScorecard()
                        .row(id.value(), asked.moment(), asked.viewer())
                        .map(score -> score.standings())
                        .orElse(Tally.NONE);
        model.addAttribute("agency", agency);
        model.addAttribute("tally", tally);
        model.addAttribute("shares", Share.of(tally));
        model.addAttribute("mayAct", agency.open() && Frame.secretariatMayAct(asked));
        model.addAttribute(
                "tasks",
                side.tasks()
                        .all(TaskFilter.of(id), TaskOrder.DEFAULT, asked.moment(), asked.viewer()));
        return "agency";
    }
}
