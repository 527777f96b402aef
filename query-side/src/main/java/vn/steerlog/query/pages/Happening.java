package vn.steerlog.query.pages;

import java.util.List;
import java.util.Optional;
import vn.steerlog.events.task.TaskId;
import vn.steerlog.query.history.HistoryEntry;
import vn.steerlog.query.history.Sentences;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.view.Viewer;
import vn.steerlog.query.web.Asked;

/// Something that happened, as a list of the latest events tells it.
///
/// @param who by role
/// @param what in sentences
/// @param path of the page of the thing to which it happened; absent when it has none
/// @param title of that thing, when it has one
public record Happening(
        HistoryEntry entry,
        String who,
        String what,
        Optional<String> path,
        Optional<String> title) {

    static List<Happening> of(List<HistoryEntry> entries, QuerySide side, Asked asked) {
        Sentences sentences = side.history().sentences(asked.language());
        return entries.stream()
                .map(entry ->
                        new Happening(
                                entry,
                                sentences.who(entry),
                                sentences.what(entry),
                                section(entry.kind()).map(it -> it + "/" + entry.thing()),
                                title(entry, side, asked)))
                .toList();
    }

    private static Optional<String> section(String kind) {
        return switch (kind) {
            case "Task" -> Optional.of("/tasks");
            case "Decision" -> Optional.of("/decisions");
            case "Meeting" -> Optional.of("/meetings");
            case "Target" -> Optional.of("/targets");
            case "Agency" -> Optional.of("/agencies");
            case "Committee" -> Optional.of("/committees");
            case "Bottleneck" -> Optional.of("/bottlenecks");
            default -> Optional.empty();
        };
    }

    private static Optional<String> title(HistoryEntry entry, QuerySide side, Asked asked) {
        Moment moment = asked.moment();
        String id = entry.thing();
        return switch (entry.kind()) {
            case "Task" ->
                    side.tasks()
                            .task(new TaskId(id), moment, asked.viewer())
                            .map(found -> found.task().title());
            case "Decision" ->
                    side.decisions()
                            .view()
                            .row(id, moment, Viewer.EVERYTHING)
                            .map(row -> row.text());
            case "Meeting" ->
                    side.meetings()
                            .view()
                            .row(id, moment, Viewer.EVERYTHING)
                            .map(row -> row.title());
            case "Target" ->
                    side.targets().view().row(id, moment, Viewer.EVERYTHING).map(row -> row.name());
            case "Agency" ->
                    side.agencies()
                            .view()
                            .row(id, moment, Viewer.EVERYTHING)
                            .map(row -> row.nameOn(moment.day()));
            case "Committee" ->
                    side.roster().view().row(id, moment, Viewer.EVERYTHING).map(row -> row.name());
            case "Bottleneck" ->
                    side.bottlenecks()
                            .view()
                            .row(id, moment, Viewer.EVERYTHING)
                            .map(row -> row.text());
            default -> Optional.empty();
        };
    }
}
