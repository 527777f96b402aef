package vn.steerlog.query.pages;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.steerlog.events.task.TaskId;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.search.Group;
import vn.steerlog.query.search.Hit;
import vn.steerlog.query.search.Kind;
import vn.steerlog.query.taskregister.TaskEntry;
import vn.steerlog.query.web.Asked;
import vn.steerlog.query.web.Parameters;

/// Search across everything that has a page of its own.
@Controller
class SearchPages {
    /// Of each kind when all are asked for, and when one is.
    private static final int SHORT = 6;

    private static final int LONG = 100;

    private final QuerySide side;
    private final Frame frame;

    SearchPages(QuerySide side, Frame frame) {
        this.side = side;
        this.frame = frame;
    }

    record SearchQuery(Optional<String> text, Optional<Kind> kind) {}

    /// Something that was found, as it is listed.
    ///
    /// @param task how the task stands, when it is one
    public record Line(Hit hit, String path, Optional<TaskEntry> task) {}

    /// What was found of one kind.
    public record Section(Kind kind, int total, List<Line> lines) {}

    @GetMapping(path = "/search", produces = MediaType.TEXT_HTML_VALUE)
    String search(@Parameters SearchQuery query, Asked asked, Model model) {
        Set<Kind> kinds = query.kind().map(Set::of).orElse(EnumSet.allOf(Kind.class));
        int most = query.kind().isPresent() ? LONG : SHORT;
        String text = query.text().orElse("");
        List<Section> sections =
                side.search().find(text, kinds, most, asked.moment(), asked.viewer()).stream()
                        .map(group -> section(group, asked))
                        .toList();
        frame.fill(asked, model);
        model.addAttribute("text", text);
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("sections", sections);
        model.addAttribute("total", sections.stream().mapToInt(Section::total).sum());
        return "search";
    }

    private Section section(Group group, Asked asked) {
        return new Section(
                group.kind(),
                group.total(),
                group.hits().stream()
                        .map(hit -> new Line(hit, path(hit), task(hit, asked)))
                        .toList());
    }

    private Optional<TaskEntry> task(Hit hit, Asked asked) {
        return hit.kind() == Kind.TASK
                ? side.tasks().task(new TaskId(hit.id()), asked.moment(), asked.viewer())
                : Optional.empty();
    }

    private static String path(Hit hit) {
        String section =
                switch (hit.kind()) {
                    case TASK -> "/tasks/";
                    case DECISION -> "/decisions/";
                    case MEETING -> "/meetings/";
                    case TARGET -> "/targets/";
                    case BOTTLENECK -> "/bottlenecks/";
                    case AGENCY -> "/agencies/";
                    case COMMITTEE -> "/committees/";
                };
        return section + hit.id();
    }
}
