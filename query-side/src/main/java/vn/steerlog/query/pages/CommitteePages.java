package vn.steerlog.query.pages;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.steerlog.events.committee.CommitteeId;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.roster.Roster;
import vn.steerlog.query.web.Asked;

/// Committees, and who sits on one.
@Controller
@RequestMapping(path = "/committees", produces = MediaType.TEXT_HTML_VALUE)
class CommitteePages {
    private final QuerySide side;
    private final Frame frame;

    CommitteePages(QuerySide side, Frame frame) {
        this.side = side;
        this.frame = frame;
    }

    @GetMapping
    String committees(Asked asked, Model model) {
        frame.fill(asked, model);
        model.addAttribute("entries", side.roster().all(asked.moment()));
        model.addAttribute("mayAct", Frame.secretariatMayAct(asked));
        return "committees";
    }

    @GetMapping("/{id}")
    String committee(@PathVariable CommitteeId id, Asked asked, Model model) {
        Roster.Entry entry =
                side.roster()
                        .committee(id, asked.moment())
                        .orElseThrow(() -> Frame.nothing(id.value()));
        frame.fill(id.value(), asked, model);
        frame.fillAgencies(asked, model);
        model.addAttribute("committee", entry.committee());
        model.addAttribute("members", entry.members());
        model.addAttribute(
                "formerly",
                entry.committee().members().stream()
                        .filter(member -> !entry.members().contains(member))
                        .toList());
        model.addAttribute(
                "mayAct",
                entry.committee().dissolved().isEmpty() && Frame.secretariatMayAct(asked));
        return "committee";
    }
}
