package vn.steerlog.query.pages;

import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.steerlog.events.Comparison;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.target.TargetId;
import vn.steerlog.query.charts.Curve;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.targetscorecard.TargetRow;
import vn.steerlog.query.targetscorecard.TargetScorecard;
import vn.steerlog.query.targetscorecard.Verdict;
import vn.steerlog.query.web.Asked;
import vn.steerlog.query.web.Parameters;
import vn.steerlog.query.web.TwoClocks;

/// The target scorecard, and one target.
@TwoClocks
@Controller
@RequestMapping(path = "/targets", produces = MediaType.TEXT_HTML_VALUE)
class TargetPages {
    private final QuerySide side;
    private final Frame frame;

    TargetPages(QuerySide side, Frame frame) {
        this.side = side;
        this.frame = frame;
    }

    record TargetQuery(
            Optional<String> text, Optional<AgencyId> owner, Optional<Verdict> verdict) {}

    @GetMapping
    String targets(@Parameters TargetQuery query, Asked asked, Model model) {
        frame.fill(asked, model);
        frame.fillAgencies(asked, model);
        model.addAttribute("verdicts", Verdict.values());
        model.addAttribute("comparisons", Comparison.values());
        model.addAttribute("mayAct", Frame.secretariatMayAct(asked));
        model.addAttribute(
                "entries",
                side.targets().find(query.owner(), query.verdict(), query.text(), asked.moment()));
        return "targets";
    }

    @GetMapping("/{id}")
    String target(@PathVariable TargetId id, Asked asked, Model model) {
        TargetScorecard.Entry entry =
                side.targets()
                        .target(id, asked.moment())
                        .orElseThrow(() -> Frame.nothing(id.value()));
        frame.fill(id.value(), asked, model);
        frame.fillAgencies(asked, model);
        boolean standing = entry.target().withdrawn().isEmpty();
        model.addAttribute("entry", entry);
        model.addAttribute("curve", curve(entry.target()));
        model.addAttribute("target", entry.target());
        model.addAttribute("comparisons", Comparison.values());
        model.addAttribute("mayAct", standing && Frame.secretariatMayAct(asked));
        model.addAttribute("mayMeasure", standing && mayMeasure(entry, asked));
        model.addAttribute(
                "mayChallenge",
                standing && (mayMeasure(entry, asked) || Frame.leaderMayAct(asked)));
        return "target";
    }

    private static Optional<Curve> curve(TargetRow target) {
        return Curve.of(
                target.measurements().stream()
                        .map(it -> new Curve.Figure(it.speaksOf(), it.value()))
                        .toList(),
                target.value());
    }

    private static boolean mayMeasure(TargetScorecard.Entry entry, Asked asked) {
        return Frame.secretariatMayAct(asked)
                || (Frame.officerMayAct(asked)
                        && asked.viewer()
                                .actsForOneOf(entry.target().ownerNow().stream().toList()));
    }
}
