package vn.steerlog.query.pages;

import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.bottleneck.BottleneckGroup;
import vn.steerlog.events.bottleneck.BottleneckId;
import vn.steerlog.query.bottlenecks.BottleneckRow;
import vn.steerlog.query.bottlenecks.Bottlenecks;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.web.Asked;
import vn.steerlog.query.web.Parameters;
import vn.steerlog.query.web.TwoClocks;

/// The bottleneck register, and one bottleneck.
@TwoClocks
@Controller
@RequestMapping(path = "/bottlenecks", produces = MediaType.TEXT_HTML_VALUE)
class BottleneckPages {
    private final QuerySide side;
    private final Frame frame;

    BottleneckPages(QuerySide side, Frame frame) {
        this.side = side;
        this.frame = frame;
    }

    record BottleneckQuery(
            Optional<String> text,
            Optional<BottleneckGroup> group,
            Optional<AgencyId> agency,
            Optional<BottleneckRow.State> state) {
        Bottlenecks.Filter filter() {
            return new Bottlenecks.Filter(group, agency, state, text);
        }
    }

    @GetMapping
    String bottlenecks(@Parameters BottleneckQuery query, Asked asked, Model model) {
        frame.fill(asked, model);
        frame.fillAgencies(asked, model);
        model.addAttribute("groups", BottleneckGroup.values());
        model.addAttribute("states", BottleneckRow.State.values());
        model.addAttribute("entries", side.bottlenecks().find(query.filter(), asked.moment()));
        model.addAttribute(
                "mayRaise", Frame.secretariatMayAct(asked) || Frame.officerMayAct(asked));
        return "bottlenecks";
    }

    @GetMapping("/{id}")
    String bottleneck(@PathVariable BottleneckId id, Asked asked, Model model) {
        Bottlenecks.Entry entry =
                side.bottlenecks()
                        .bottleneck(id, asked.moment())
                        .orElseThrow(() -> Frame.nothing(id.value()));
        frame.fill(id.value(), asked, model);
        frame.fillAgencies(asked, model);
        boolean open = entry.bottleneck().resolved().isEmpty();
        model.addAttribute("entry", entry);
        model.addAttribute("bottleneck", entry.bottleneck());
        model.addAttribute("mayAssign", open && Frame.secretariatMayAct(asked));
        model.addAttribute(
                "mayResolve",
                open
                        && (Frame.secretariatMayAct(asked)
                                || (Frame.officerMayAct(asked)
                                        && asked.viewer()
                                                .actsForOneOf(
                                                        entry.bottleneck().holder().stream()
                                                                .toList()))));
        return "bottleneck";
    }
}
