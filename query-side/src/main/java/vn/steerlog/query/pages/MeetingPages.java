package vn.steerlog.query.pages;

import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.steerlog.events.committee.CommitteeId;
import vn.steerlog.events.meeting.MeetingId;
import vn.steerlog.ledger.checkpoint.Checkpoint;
import vn.steerlog.query.evidence.MeetingAnchors;
import vn.steerlog.query.meetings.Meetings;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.web.Asked;
import vn.steerlog.query.web.Parameters;

/// Meetings, and what came out of one.
@Controller
@RequestMapping(path = "/meetings", produces = MediaType.TEXT_HTML_VALUE)
class MeetingPages {
    private final QuerySide side;
    private final Frame frame;
    private final MeetingAnchors anchors;

    MeetingPages(QuerySide side, Frame frame, MeetingAnchors anchors) {
        this.side = side;
        this.frame = frame;
        this.anchors = anchors;
    }

    record MeetingQuery(Optional<CommitteeId> committee) {}

    @GetMapping
    String meetings(@Parameters MeetingQuery query, Asked asked, Model model) {
        frame.fill(asked, model);
        model.addAttribute("committees", side.roster().all(asked.moment()));
        model.addAttribute("meetings", side.meetings().find(query.committee(), asked.moment()));
        model.addAttribute("mayAct", Frame.secretariatMayAct(asked));
        return "meetings";
    }

    @GetMapping("/{id}")
    String meeting(@PathVariable MeetingId id, Asked asked, Model model) {
        Meetings.Outcome outcome =
                side.meetings()
                        .meeting(id, asked.moment(), asked.viewer())
                        .orElseThrow(() -> Frame.nothing(id.value()));
        frame.fill(id.value(), asked, model);
        frame.fillAgencies(asked, model);
        model.addAttribute("meeting", outcome.meeting());
        model.addAttribute("decisions", outcome.decisions());
        model.addAttribute("tasks", outcome.tasks());
        model.addAttribute(
                "anchor", anchors.of(id, asked.moment().commit()).map(Checkpoint::text).orElse(""));
        model.addAttribute("mayAct", Frame.secretariatMayAct(asked));
        return "meeting";
    }
}
