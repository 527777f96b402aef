package vn.steerlog.query.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.query.decisionregister.DecisionRow;
import vn.steerlog.query.documents.Block;
import vn.steerlog.query.documents.Words;
import vn.steerlog.query.meetings.MeetingRow;
import vn.steerlog.query.meetings.MeetingSheet;
import vn.steerlog.query.meetings.MeetingSheet.Conclusion;
import vn.steerlog.query.meetings.MeetingSheet.Place;
import vn.steerlog.query.taskregister.TaskEntry;
import vn.steerlog.query.taskregister.TaskRow;

/// The text of the papers about one meeting.
final class MinutesBlocks {
    private static final String NOTHING = "–";

    private final MinutesSource source;
    private final MeetingSheet sheet;
    private final Words words;

    MinutesBlocks(MinutesSource source, Words words) {
        this.source = source;
        this.sheet = source.sheet();
        this.words = words;
    }

    List<Block> minutes() {
        List<Block> blocks = new ArrayList<>(facts());
        blocks.add(new Block.Heading(1, words.of("heading.attendance")));
        blocks.add(attendance());
        blocks.add(new Block.Heading(1, words.of("heading.conclusions")));
        blocks.addAll(conclusions());
        blocks.add(new Block.Heading(1, words.of("heading.tasks")));
        blocks.addAll(tasks());
        sheet.meeting()
                .closedOn()
                .ifPresent(on ->
                        blocks.add(
                                new Block.Paragraph(words.of("closed", source.formats().day(on)))));
        return blocks;
    }

    List<Block> announcement() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(words.of("announcement.opening", opening())));
        blocks.addAll(conclusions());
        blocks.add(new Block.Heading(1, words.of("heading.assigned")));
        blocks.addAll(tasks());
        return blocks;
    }

    private String opening() {
        MeetingRow meeting = sheet.meeting();
        return meeting.day()
                .map(day -> words.of("meeting.on", meeting.title(), source.formats().day(day)))
                .orElse(meeting.title());
    }

    private List<Block> facts() {
        MeetingRow meeting = sheet.meeting();
        List<Block> facts = new ArrayList<>();
        meeting.day()
                .map(day -> source.formats().day(day))
                .map(day ->
                        meeting.session()
                                .map(session -> words.of("fact.session", session, day))
                                .orElseGet(() -> words.of("fact.day", day)))
                .ifPresent(line -> facts.add(new Block.Paragraph(line)));
        fact(facts, "place", meeting.place());
        fact(facts, "committee", source.committee());
        fact(facts, "chair", meeting.chair());
        return facts;
    }

    private void fact(List<Block> facts, String what, Optional<String> value) {
        value.ifPresent(it -> facts.add(new Block.Paragraph(words.of("fact." + what, it))));
    }

    private Block attendance() {
        List<Block.Row> rows = new ArrayList<>();
        for (Place place : sheet.places()) {
            rows.add(
                    Block.Row.of(
                            Integer.toString(rows.size() + 1),
                            place.connectionPoint().orElseGet(() -> words.of("mainRoom")),
                            place.attendance()
                                    .map(it -> source.formats().count(it.headcount()))
                                    .orElseGet(() -> words.of("notReported")),
                            place.attendance().map(it -> names(it.present())).orElse(NOTHING),
                            place.attendance().map(it -> names(it.absent())).orElse(NOTHING)));
        }
        if (sheet.meeting().attendance().size() > 1) {
            String all = source.formats().count(sheet.meeting().headcount());
            rows.add(Block.Row.sum("", words.of("column.total"), all, "", ""));
        }
        return new Block.Table(
                List.of(
                        Block.Column.narrow(words.of("column.number")),
                        Block.Column.text(words.of("column.point")),
                        Block.Column.number(words.of("column.headcount")),
                        Block.Column.text(words.of("column.present")),
                        Block.Column.text(words.of("column.absent"))),
                rows);
    }

    private List<Block> conclusions() {
        List<Conclusion> inForce = sheet.inForce();
        if (inForce.isEmpty()) {
            return List.of(new Block.Paragraph(words.of("noConclusions")));
        }
        List<Block> blocks = new ArrayList<>();
        for (Conclusion conclusion : inForce) {
            DecisionRow decision = conclusion.decision();
            blocks.add(
                    new Block.Paragraph(
                            words.of(
                                    "conclusion",
                                    Integer.toString(conclusion.number()),
                                    decision.text())));
            speaker(decision)
                    .ifPresent(role -> blocks.add(new Block.Note(words.of("conclusion.by", role))));
        }
        return blocks;
    }

    /// Said only where it is not the chair who concluded.
    private Optional<String> speaker(DecisionRow decision) {
        return decision.speaker().equals(sheet.meeting().chair())
                ? Optional.empty()
                : decision.speaker();
    }

    private List<Block> tasks() {
        List<Block.Row> rows = new ArrayList<>();
        int restricted = 0;
        for (Conclusion conclusion : sheet.inForce()) {
            List<TaskEntry> printed = MinutesPaper.printed(conclusion);
            restricted += conclusion.standingTasks().size() - printed.size();
            printed.forEach(entry -> rows.add(row(rows.size() + 1, conclusion, entry.task())));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(rows.isEmpty() ? new Block.Paragraph(words.of("noTasks")) : table(rows));
        if (restricted > 0) {
            blocks.add(new Block.Note(words.of("restricted", Integer.toString(restricted))));
        }
        return blocks;
    }

    private Block table(List<Block.Row> rows) {
        return new Block.Table(
                List.of(
                        new Block.Column(words.of("column.number"), 5, Block.Align.CENTRE),
                        new Block.Column(words.of("column.conclusion"), 5, Block.Align.CENTRE),
                        new Block.Column(words.of("column.task"), 16, Block.Align.LEFT),
                        Block.Column.text(words.of("column.lead")),
                        new Block.Column(words.of("column.coordinating"), 9, Block.Align.LEFT),
                        new Block.Column(words.of("column.product"), 9, Block.Align.LEFT),
                        new Block.Column(words.of("column.due"), 18, Block.Align.LEFT)),
                rows);
    }

    private Block.Row row(int number, Conclusion conclusion, TaskRow task) {
        return Block.Row.of(
                Integer.toString(number),
                Integer.toString(conclusion.number()),
                task.title(),
                task.lead().map(source.agencies()::of).orElseGet(() -> words.of("noLead")),
                names(task.coordinating()),
                task.product().orElse(NOTHING),
                due(task.originalDue()));
    }

    /// As written, and the day that was understood where it is not the same.
    private String due(DueDate due) {
        Optional<String> day = due.lastDay().map(source.formats()::day);
        Optional<String> written = due.words().filter(it -> !it.isBlank());
        if (day.isPresent()) {
            return written.filter(it -> !it.equals(day.get()))
                    .map(it -> words.of("due.written", it, day.get()))
                    .orElse(day.get());
        }
        return written.orElseGet(() -> words.of("due." + due.kind()));
    }

    private String names(List<AgencyId> agencies) {
        return agencies.isEmpty()
                ? NOTHING
                : String.join("; ", agencies.stream().map(source.agencies()::of).toList());
    }
}
