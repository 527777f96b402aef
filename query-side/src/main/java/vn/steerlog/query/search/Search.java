package vn.steerlog.query.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.steerlog.query.agencies.AgencyRegister;
import vn.steerlog.query.agencies.AgencyRow;
import vn.steerlog.query.bottlenecks.BottleneckRow;
import vn.steerlog.query.bottlenecks.Bottlenecks;
import vn.steerlog.query.decisionregister.DecisionRegister;
import vn.steerlog.query.decisionregister.DecisionRow;
import vn.steerlog.query.meetings.MeetingRow;
import vn.steerlog.query.meetings.Meetings;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.roster.CommitteeRow;
import vn.steerlog.query.roster.Roster;
import vn.steerlog.query.targetscorecard.TargetRow;
import vn.steerlog.query.targetscorecard.TargetScorecard;
import vn.steerlog.query.taskregister.TaskRegister;
import vn.steerlog.query.taskregister.TaskRow;
import vn.steerlog.query.view.Viewer;

/// Answers where something is said of some words, as of any moment, without regard to case and
/// diacritics, `đ` as `d`. A task that the viewer may not see is neither found nor counted.
///
/// What has the words in its title comes before what has them in its text, whole words before the
/// start of words and these before the inside of words, what has the very diacritics before what
/// has not, and words side by side before words apart. Of equals, what was recorded later comes
/// first.
public final class Search {
    private final TaskRegister tasks;
    private final DecisionRegister decisions;
    private final Meetings meetings;
    private final TargetScorecard targets;
    private final Bottlenecks bottlenecks;
    private final AgencyRegister agencies;
    private final Roster roster;

    public Search(
            TaskRegister tasks,
            DecisionRegister decisions,
            Meetings meetings,
            TargetScorecard targets,
            Bottlenecks bottlenecks,
            AgencyRegister agencies,
            Roster roster) {
        this.tasks = tasks;
        this.decisions = decisions;
        this.meetings = meetings;
        this.targets = targets;
        this.bottlenecks = bottlenecks;
        this.agencies = agencies;
        this.roster = roster;
    }

    /// One group for each of `kinds` of which something was found, in their order; none when `text`
    /// has no word.
    ///
    /// @param most how many things of a kind are listed
    public List<Group> find(String text, Set<Kind> kinds, int most, Moment moment, Viewer viewer) {
        Words words = Words.of(text);
        List<Group> groups = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (kinds.contains(kind) && !words.isEmpty()) {
                Ranking ranking = new Ranking(kind, words, most);
                fill(kind, ranking, moment, viewer);
                Group group = ranking.group();
                if (group.total() > 0) {
                    show(group, moment, viewer);
                    groups.add(group);
                }
            }
        }
        return groups;
    }

    private void fill(Kind kind, Ranking ranking, Moment moment, Viewer viewer) {
        switch (kind) {
            case TASK ->
                    tasks.view()
                            .each(
                                    moment,
                                    viewer.choosing(),
                                    TaskRegister.TEXTS,
                                    (id, row, plain) -> take(ranking, id, row, plain));
            case DECISION ->
                    decisions.view().each(moment, viewer, (id, row) -> take(ranking, id, row));
            case MEETING ->
                    meetings.view().each(moment, viewer, (id, row) -> take(ranking, id, row));
            case TARGET -> targets.view().each(moment, viewer, (id, row) -> take(ranking, id, row));
            case BOTTLENECK ->
                    bottlenecks.view().each(moment, viewer, (id, row) -> take(ranking, id, row));
            case AGENCY -> {
                LocalDate day = moment.day();
                agencies.view().each(moment, viewer, (id, row) -> take(ranking, id, row, day));
            }
            case COMMITTEE ->
                    roster.view().each(moment, viewer, (id, row) -> take(ranking, id, row));
        }
    }

    /// The viewer's witness hears of what is shown.
    private void show(Group group, Moment moment, Viewer viewer) {
        if (group.kind() == Kind.TASK) {
            group.hits().forEach(hit -> tasks.view().row(hit.id(), moment, viewer));
        }
    }

    private static void take(Ranking ranking, String id, TaskRow row, String plain) {
        ranking.take(id, row.title(), row.product().orElse(""), plain, row.recorded().position());
    }

    private static void take(Ranking ranking, String id, DecisionRow row) {
        String text = joined(List.of(row.announcement().map(it -> it.words()), row.speaker()));
        ranking.take(id, row.text(), text, row.recorded().position());
    }

    private static void take(Ranking ranking, String id, MeetingRow row) {
        String text = joined(List.of(row.place(), row.chair()));
        ranking.take(id, row.title(), text, row.recorded().position());
    }

    private static void take(Ranking ranking, String id, TargetRow row) {
        String text =
                joined(
                        List.of(
                                row.basis().map(it -> it.words()),
                                row.period().map(it -> it.words())));
        ranking.take(id, row.name(), text, row.recorded().position());
    }

    private static void take(Ranking ranking, String id, BottleneckRow row) {
        String text = row.resolved().map(BottleneckRow.Resolution::resolution).orElse("");
        ranking.take(id, row.text(), text, row.recorded().position());
    }

    private static void take(Ranking ranking, String id, AgencyRow row, LocalDate day) {
        String name = row.nameOn(day);
        String others =
                row.names().stream()
                        .map(AgencyRow.Name::name)
                        .filter(other -> !other.equals(name))
                        .collect(Collectors.joining("; "));
        String text = joined(List.of(row.shortName(), row.codeOn(day), Optional.of(others)));
        ranking.take(id, name, text, row.recorded().position());
    }

    private static void take(Ranking ranking, String id, CommitteeRow row) {
        String groups =
                row.subgroups().stream()
                        .map(CommitteeRow.Subgroup::name)
                        .collect(Collectors.joining("; "));
        String text = joined(List.of(row.basis().map(it -> it.words()), Optional.of(groups)));
        ranking.take(id, row.name(), text, row.recorded().position());
    }

    private static String joined(List<Optional<String>> parts) {
        return parts.stream()
                .flatMap(Optional::stream)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
