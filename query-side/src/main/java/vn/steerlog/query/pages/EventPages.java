package vn.steerlog.query.pages;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.steerlog.http.Role;
import vn.steerlog.query.eventsearch.EventQuery;
import vn.steerlog.query.eventsearch.FoundEvents;
import vn.steerlog.query.eventsearch.ThingKind;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.web.Asked;
import vn.steerlog.query.web.Paging;
import vn.steerlog.query.web.Parameters;

/// Everything that happened, to be searched.
@Controller
class EventPages {
    private final QuerySide side;
    private final Frame frame;

    EventPages(QuerySide side, Frame frame) {
        this.side = side;
        this.frame = frame;
    }

    @GetMapping(path = "/history", produces = MediaType.TEXT_HTML_VALUE)
    String events(@Parameters EventQuery query, Asked asked, Model model) {
        FoundEvents found =
                side.events()
                        .find(
                                query.filter(side.zone()),
                                query.end(),
                                Paging.size(query.limit()),
                                asked.moment(),
                                asked.viewer());
        frame.fill(asked, model);
        frame.fillAgencies(asked, model);
        model.addAttribute("found", found);
        model.addAttribute("narrowed", query.narrows());
        model.addAttribute("happenings", Happening.of(found.entries(), side, asked));
        model.addAttribute("kinds", ThingKind.values());
        model.addAttribute("roles", Role.values());
        return "events";
    }
}
