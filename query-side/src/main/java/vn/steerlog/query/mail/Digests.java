package vn.steerlog.query.mail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.steerlog.http.Role;
import vn.steerlog.http.SignedIn;
import vn.steerlog.query.mail.Letter.Line;
import vn.steerlog.query.mail.Letter.Section;
import vn.steerlog.query.mail.Mailing.Note;
import vn.steerlog.query.taskregister.Standing;
import vn.steerlog.query.taskregister.Tally;
import vn.steerlog.query.taskregister.TaskFilter;
import vn.steerlog.query.taskregister.TaskRow;
import vn.steerlog.query.taskregister.Waiting;
import vn.steerlog.query.view.Viewer;

/// The summary of a working day: for an officer of the agency's own tasks, for the others of the
/// whole board, and for the secretariat what waits for it besides. Whoever has nothing to do with
/// tasks, or nothing to be told, gets none.
final class Digests {
    private static final int MOST_LINES = 15;
    private static final List<Waiting> FOR_THE_SECRETARIAT =
            List.of(Waiting.EXTENSION, Waiting.RESULT, Waiting.EXPLANATION);

    Optional<Mailing> mailing(SignedIn to, TodaysBoard board, Paper paper, SentMail sent) {
        String what = "digest " + board.today();
        if (to.role() == Role.ADMINISTRATOR || sent.has(to, what, "")) {
            return Optional.empty();
        }
        List<Section> sections = new ArrayList<>();
        if (to.role() != Role.AGENCY_OFFICER) {
            sections.add(standing(board, paper));
        }
        if (to.role() == Role.SECRETARIAT) {
            waiting(board, paper).ifPresent(sections::add);
        }
        Set<Standing> late = EnumSet.of(Standing.OVERDUE);
        tasks("overdue", board.filter(board.agencyOf(to), late), board, paper)
                .ifPresent(sections::add);
        tasks("soon", board.soon(board.agencyOf(to)), board, paper).ifPresent(sections::add);
        boolean nothing = to.role() == Role.AGENCY_OFFICER && sections.isEmpty();
        return nothing
                ? Optional.empty()
                : Optional.of(
                        new Mailing(
                                "digest",
                                paper.letter("digest", 0, sections),
                                List.of(new Note(what, List.of()))));
    }

    private static Section standing(TodaysBoard board, Paper paper) {
        Tally all = board.side().overview().standings(board.moment(), Viewer.UNRESTRICTED).all();
        Line line =
                new Line(
                        paper.words(
                                "board.line",
                                paper.count(all.completed()),
                                paper.count(all.total()),
                                paper.count(all.open()),
                                paper.count(all.overdue())),
                        "",
                        Optional.of(paper.page("/tasks")));
        return new Section(paper.words("board"), List.of(line), Optional.empty());
    }

    private static Optional<Section> waiting(TodaysBoard board, Paper paper) {
        List<Line> lines = new ArrayList<>();
        board.side()
                .worklist()
                .piles(FOR_THE_SECRETARIAT, _ -> true, 0, board.moment(), Viewer.UNRESTRICTED)
                .forEach((waiting, pile) -> {
                    if (pile.count() > 0) {
                        String words = paper.words("waiting." + waiting, paper.count(pile.count()));
                        String page = paper.page("/tasks?waiting=" + waiting);
                        lines.add(new Line(words, "", Optional.of(page)));
                    }
                });
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(paper.words("waiting"), lines, Optional.empty()));
    }

    private static Optional<Section> tasks(
            String title, TaskFilter filter, TodaysBoard board, Paper paper) {
        List<TaskRow> found = new ArrayList<>();
        board.each(
                filter,
                Viewer.UNRESTRICTED,
                (task, standing) -> {
                    if (standing.open()) {
                        found.add(task);
                    }
                });
        if (found.isEmpty()) {
            return Optional.empty();
        }
        found.sort(
                Comparator.comparing((TaskRow task) -> task.due().lastDay().orElseThrow())
                        .thenComparingLong(task -> task.recorded().position()));
        List<Line> lines = found.stream().limit(MOST_LINES).map(paper::line).toList();
        int left = found.size() - lines.size();
        Optional<String> more =
                left == 0 ? Optional.empty() : Optional.of(paper.words("more", paper.count(left)));
        return Optional.of(
                new Section(
                        paper.words("digest." + title, paper.count(found.size())), lines, more));
    }
}
