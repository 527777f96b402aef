package vn.steerlog.query.pages;

import java.time.ZoneId;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.steerlog.http.MayCall;
import vn.steerlog.http.Role;
import vn.steerlog.query.trail.TrailQuery;
import vn.steerlog.query.web.Paging;
import vn.steerlog.query.web.Parameters;
import vn.steerlog.trail.Traces;
import vn.steerlog.trail.Trail;
import vn.steerlog.trail.TrailKind;

/// The trail: who did what with the record.
@Controller
class TrailPages {
    private final Trail trail;
    private final Traces traces;
    private final ZoneId zone;

    TrailPages(Trail trail, Traces traces, ZoneId zone) {
        this.trail = trail;
        this.traces = traces;
        this.zone = zone;
    }

    @MayCall(Role.AUDITOR)
    @GetMapping(path = "/trail", produces = MediaType.TEXT_HTML_VALUE)
    String trail(@Parameters TrailQuery query, Model model) {
        int size = Paging.size(query.limit());
        traces.leaveOnce(traces.of(TrailKind.TRAIL_READ));
        model.addAttribute("page", trail.page(query.filter(zone), query.end(), size));
        model.addAttribute("size", trail.size());
        model.addAttribute("kinds", TrailKind.values());
        return "trail";
    }
}
