package vn.steerlog.query.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.steerlog.query.boarddifferences.BoardChange;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.web.Asked;
import vn.steerlog.query.web.Parameters;

/// The board at two moments: what became of it from one to the other.
@Controller
class DifferencePages {
    private static final int MOST = 300;

    private final QuerySide side;
    private final Frame frame;

    DifferencePages(QuerySide side, Frame frame) {
        this.side = side;
        this.frame = frame;
    }

    /// @param from a day, an instant or a commit number
    /// @param to the same; the present when absent
    record DifferenceQuery(Optional<String> from, Optional<String> to) {}

    /// @param key names its words in the bundle (`differences.quick.…`)
    public record Quick(String key, LocalDate from) {}

    /// @param count all of them, of which the first are shown
    public record Group(BoardChange.Kind kind, int count, List<BoardChange> changes) {}

    @GetMapping(path = "/differences", produces = MediaType.TEXT_HTML_VALUE)
    String differences(@Parameters DifferenceQuery query, Asked asked, Model model) {
        frame.fill(asked, model);
        LocalDate today = asked.moment().day();
        model.addAttribute("words", new ChangeWords(asked.language()));
        model.addAttribute("quick", quick(today));
        query.from().ifPresent(first -> compare(first, query, asked, model));
        return "differences";
    }

    private void compare(String first, DifferenceQuery query, Asked asked, Model model) {
        Moment from = moment(first);
        Moment to = query.to().map(this::moment).orElse(asked.moment());
        List<Group> groups = groups(side.boardDifferences().of(from, to, asked.viewer()));
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("groups", groups);
        model.addAttribute("total", groups.stream().mapToInt(Group::count).sum());
    }

    private static List<Group> groups(List<BoardChange> changes) {
        return List.of(BoardChange.Kind.values()).stream()
                .map(kind -> group(kind, changes))
                .filter(group -> group.count() > 0)
                .toList();
    }

    private static Group group(BoardChange.Kind kind, List<BoardChange> changes) {
        List<BoardChange> all = changes.stream().filter(it -> it.kind() == kind).toList();
        return new Group(kind, all.size(), all.stream().limit(MOST).toList());
    }

    private List<Quick> quick(LocalDate today) {
        return List.of(
                        new Quick("week", today.minusWeeks(1)),
                        new Quick("month", today.minusMonths(1)),
                        new Quick("quarter", today.minusMonths(3)),
                        new Quick("year", today.withDayOfYear(1)))
                .stream()
                .filter(quick ->
                        side.views()
                                .firstDay()
                                .filter(day -> !quick.from().isBefore(day))
                                .isPresent())
                .toList();
    }

    private Moment moment(String asOf) {
        return side.views()
                .moment(
                        Optional.of(asOf),
                        OptionalLong.empty(),
                        List.of(
                                side.tasks().view(),
                                side.targets().view(),
                                side.agencies().view()));
    }
}
