package vn.steerlog.query.pages;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.steerlog.events.Comparison;
import vn.steerlog.events.agency.AgencyKind;
import vn.steerlog.events.bottleneck.BottleneckGroup;
import vn.steerlog.http.MayCall;
import vn.steerlog.http.Role;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.web.Asked;

/// Pages that are made of other sides' answers: import, accounts; and the record behind a sentence.
@Controller
class OfficePages {
    private final QuerySide side;
    private final Frame frame;

    OfficePages(QuerySide side, Frame frame) {
        this.side = side;
        this.frame = frame;
    }

    @MayCall(Role.SECRETARIAT)
    @GetMapping(path = "/import", produces = MediaType.TEXT_HTML_VALUE)
    String importLists(Model model) {
        model.addAttribute("kinds", AgencyKind.values());
        model.addAttribute("groups", BottleneckGroup.values());
        model.addAttribute("comparisons", Comparison.values());
        return "import";
    }

    @MayCall(Role.ADMINISTRATOR)
    @GetMapping(path = "/accounts", produces = MediaType.TEXT_HTML_VALUE)
    String accounts(Asked asked, Model model) {
        frame.fill(asked, model);
        frame.fillAgencies(asked, model);
        model.addAttribute("roles", Role.values());
        return "accounts";
    }

    @GetMapping(path = "/history/{subject}/{position}", produces = MediaType.TEXT_HTML_VALUE)
    String raw(
            @PathVariable String subject, @PathVariable long position, Asked asked, Model model) {
        frame.fill(asked, model);
        model.addAttribute(
                "raw", side.history().raw(subject, position, asked.moment(), asked.viewer()));
        return "raw";
    }
}
