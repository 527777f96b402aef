package vn.steerlog.query.mail;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.steerlog.http.SignedIn;
import vn.steerlog.query.mail.Letter.Line;
import vn.steerlog.query.mail.Letter.Section;
import vn.steerlog.query.mail.Mailing.Note;
import vn.steerlog.query.taskregister.Standing;
import vn.steerlog.query.taskregister.TaskFilter;
import vn.steerlog.query.taskregister.TaskRow;
import vn.steerlog.query.view.Viewer;

/// What is mailed because of the day: to an agency's officers when their tasks come near their due
/// day and when it has passed, to leaders when a task has been overdue for long.
final class Reminders {
    private static final int MOST_THINGS = 100;

    private final MailSettings settings;

    Reminders(MailSettings settings) {
        this.settings = settings;
    }

    /// What has not been mailed to `to` yet; empty when there is nothing.
    Optional<Mailing> mailing(SignedIn to, TodaysBoard board, Paper paper, SentMail sent) {
        return switch (to.role()) {
            case AGENCY_OFFICER -> mailing("reminder", nearing(to, board, sent), paper);
            case LEADER -> mailing("escalation", late(to, board, sent), paper);
            case SECRETARIAT, AUDITOR, ADMINISTRATOR -> Optional.empty();
        };
    }

    /// Tasks by what is written down about them, which begins with the stage.
    private Map<String, List<TaskRow>> nearing(SignedIn officer, TodaysBoard board, SentMail sent) {
        Map<String, List<TaskRow>> found = new TreeMap<>();
        TaskFilter own = board.filter(board.agencyOf(officer), Set.of());
        board.each(
                own,
                Viewer.UNRESTRICTED,
                (task, standing) ->
                        Stage.of(task, standing, board.today(), board.calendar())
                                .ifPresent(
                                        stage -> take(found, officer, stage.stored(), task, sent)));
        return found;
    }

    private Map<String, List<TaskRow>> late(SignedIn leader, TodaysBoard board, SentMail sent) {
        Map<String, List<TaskRow>> found = new TreeMap<>();
        board.each(
                TaskFilter.ALL.standing(Set.of(Standing.OVERDUE)),
                Viewer.UNRESTRICTED,
                (task, _) -> {
                    int days = Stage.late(task, board.today(), board.calendar());
                    if (days >= settings.escalateAfter()
                            && days < settings.escalateAfter() + Stage.NEWS) {
                        take(found, leader, "escalated", task, sent);
                    }
                });
        return found;
    }

    private static void take(
            Map<String, List<TaskRow>> found,
            SignedIn to,
            String stage,
            TaskRow task,
            SentMail sent) {
        LocalDate due = task.due().lastDay().orElseThrow();
        String what = stage + " " + due;
        if (!sent.has(to, what, task.task().value())) {
            found.computeIfAbsent(what, _ -> new ArrayList<>()).add(task);
        }
    }

    private static Optional<Mailing> mailing(
            String kind, Map<String, List<TaskRow>> found, Paper paper) {
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<Line>> lines = new TreeMap<>();
        List<Note> notes = new ArrayList<>();
        found.forEach((what, tasks) -> {
            String stage = what.substring(0, what.indexOf(' '));
            List<TaskRow> some = tasks.subList(0, Math.min(tasks.size(), MOST_THINGS));
            List<Line> told = lines.computeIfAbsent(stage, _ -> new ArrayList<>());
            some.forEach(task -> told.add(paper.line(task)));
            notes.add(new Note(what, some.stream().map(task -> task.task().value()).toList()));
        });
        List<Section> sections = new ArrayList<>();
        lines.forEach((stage, told) ->
                sections.add(new Section(paper.words("stage." + stage), told, Optional.empty())));
        int count = lines.values().stream().mapToInt(List::size).sum();
        return Optional.of(new Mailing(kind, paper.letter(kind, count, sections), notes));
    }
}
