package vn.steerlog.query.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.catalogue.EventCodec;
import vn.steerlog.query.agencies.AgencyProjection;
import vn.steerlog.query.agencies.AgencyRegister;
import vn.steerlog.query.agencyscorecard.AgencyScorecard;
import vn.steerlog.query.boarddifferences.BoardDifferences;
import vn.steerlog.query.bottlenecks.BottleneckProjection;
import vn.steerlog.query.bottlenecks.Bottlenecks;
import vn.steerlog.query.calendar.CalendarProjection;
import vn.steerlog.query.calendar.WorkingCalendar;
import vn.steerlog.query.decisionregister.DecisionProjection;
import vn.steerlog.query.decisionregister.DecisionRegister;
import vn.steerlog.query.decisionregister.DecisionRow;
import vn.steerlog.query.eventsearch.EventSearch;
import vn.steerlog.query.history.History;
import vn.steerlog.query.history.HistoryView;
import vn.steerlog.query.history.References;
import vn.steerlog.query.meetings.MeetingOrigins;
import vn.steerlog.query.meetings.MeetingOutcomes;
import vn.steerlog.query.meetings.MeetingProjection;
import vn.steerlog.query.meetings.MeetingRow;
import vn.steerlog.query.meetings.Meetings;
import vn.steerlog.query.moment.Moments;
import vn.steerlog.query.overview.Overview;
import vn.steerlog.query.papers.PaperProjection;
import vn.steerlog.query.papers.Papers;
import vn.steerlog.query.persons.PersonProjection;
import vn.steerlog.query.persons.PersonRegister;
import vn.steerlog.query.projection.CommitReader;
import vn.steerlog.query.projection.EffectiveOrder;
import vn.steerlog.query.projection.Folded;
import vn.steerlog.query.projection.ParkingPlaces;
import vn.steerlog.query.projection.Projection;
import vn.steerlog.query.refold.Refolds;
import vn.steerlog.query.roster.CommitteeProjection;
import vn.steerlog.query.roster.Roster;
import vn.steerlog.query.rows.RowStores;
import vn.steerlog.query.search.Search;
import vn.steerlog.query.targetscorecard.TargetProjection;
import vn.steerlog.query.targetscorecard.TargetScorecard;
import vn.steerlog.query.taskregister.TaskProjection;
import vn.steerlog.query.taskregister.TaskRegister;
import vn.steerlog.query.taskregister.TaskRow;
import vn.steerlog.query.view.FoldedView;
import vn.steerlog.query.view.Views;
import vn.steerlog.query.worklist.Worklist;

/// All questions of the query side over one ledger: every view is made and registered here.
public final class QuerySide {
    private final CommitReader commits;
    private final EffectiveOrder effective;
    private final ZoneId zone;
    private final RowStores stores;
    private final ParkingPlaces parkingPlaces;
    private final AgencyRegister agencies;
    private final TaskRegister tasks;
    private final AgencyScorecard agencyScorecard;
    private final DecisionRegister decisions;
    private final Meetings meetings;
    private final TargetScorecard targets;
    private final Roster roster;
    private final Bottlenecks bottlenecks;
    private final PersonRegister persons;
    private final WorkingCalendar calendar;
    private final Papers papers;
    private final History history;
    private final HistoryView happenings;
    private final EventSearch events;
    private final Overview overview;
    private final Views views;

    /// @param patience how long a reader waits for a view to take in a commit
    public QuerySide(
            Ledger ledger,
            EventCodec codec,
            Clock clock,
            ZoneId zone,
            RowStores stores,
            ParkingPlaces parkingPlaces,
            Duration patience) {
        this.commits = new CommitReader(ledger, codec);
        this.effective = new EffectiveOrder(commits, zone);
        this.zone = zone;
        this.stores = stores;
        this.parkingPlaces = parkingPlaces;
        FoldedView<DecisionRow> decisionRows = view(new DecisionProjection());
        FoldedView<MeetingRow> meetingRows = view(new MeetingProjection());
        MeetingOrigins origins = new MeetingOrigins(decisionRows, meetingRows);
        agencies = new AgencyRegister(view(new AgencyProjection()));
        tasks =
                new TaskRegister(
                        new FoldedView<>(
                                folded(new TaskProjection()),
                                effective,
                                TaskRow::restricted,
                                TaskRow::concerns),
                        agencies,
                        origins);
        agencyScorecard = new AgencyScorecard(tasks);
        decisions = new DecisionRegister(decisionRows, tasks);
        meetings = new Meetings(meetingRows, decisions, tasks);
        targets = new TargetScorecard(view(new TargetProjection()));
        roster = new Roster(view(new CommitteeProjection()));
        bottlenecks = new Bottlenecks(view(new BottleneckProjection()));
        persons =
                new PersonRegister(
                        new FoldedView<>(
                                folded(new PersonProjection()),
                                effective,
                                _ -> true,
                                (_, _) -> false));
        calendar = new WorkingCalendar(view(new CalendarProjection()), zone);
        papers = new Papers(folded(new PaperProjection()), effective, tasks);
        history =
                new History(
                        commits,
                        decisions,
                        tasks,
                        papers,
                        new References(agencies, decisionRows, meetingRows, roster.view()),
                        zone);
        happenings = new HistoryView(commits, tasks, papers);
        events = new EventSearch(ledger, happenings, patience);
        views =
                new Views(
                        List.of(
                                agencies.view(),
                                tasks.judged(),
                                agencyScorecard,
                                decisionRows,
                                targets.view(),
                                roster.view(),
                                new MeetingOutcomes(meetings, decisionRows, tasks.view()),
                                bottlenecks.view(),
                                persons.view(),
                                calendar.view(),
                                papers.view(),
                                happenings),
                        ledger,
                        new Moments(ledger, clock, zone),
                        patience);
        overview = new Overview(tasks, origins, targets, bottlenecks, views);
    }

    private <R extends Record> Folded<R> folded(Projection<R> projection) {
        return new Folded<>(projection, commits, stores, parkingPlaces);
    }

    private <R extends Record> FoldedView<R> view(Projection<R> projection) {
        return new FoldedView<>(folded(projection), effective);
    }

    /// Folds what every view is lacking, up to the head as it is now, decoding each event once.
    public void foldToHead() {
        List<Folded<?>> projections = views.projections();
        long first = projections.stream().mapToLong(Folded::applied).min().orElse(0) + 1;
        commits.each(first, next -> projections.forEach(folded -> folded.fold(next)));
        projections.forEach(Folded::flush);
    }

    RowStores stores() {
        return stores;
    }

    Ledger ledger() {
        return commits.ledger();
    }

    public Views views() {
        return views;
    }

    public AgencyRegister agencies() {
        return agencies;
    }

    public TaskRegister tasks() {
        return tasks;
    }

    public AgencyScorecard agencyScorecard() {
        return agencyScorecard;
    }

    public DecisionRegister decisions() {
        return decisions;
    }

    public Meetings meetings() {
        return meetings;
    }

    public TargetScorecard targets() {
        return targets;
    }

    public Roster roster() {
        return roster;
    }

    public History history() {
        return history;
    }

    public PersonRegister persons() {
        return persons;
    }

    /// The zone in which days begin and end.
    public ZoneId zone() {
        return zone;
    }

    /// What became of the whole board from one moment to another.
    public BoardDifferences boardDifferences() {
        return new BoardDifferences(tasks.view(), targets.view());
    }

    /// What the standings of tasks would be if lateness were judged otherwise.
    public Refolds refolds() {
        return new Refolds(tasks.view(), calendar);
    }

    public WorkingCalendar calendar() {
        return calendar;
    }

    public Papers papers() {
        return papers;
    }

    /// What happened last, to whatever thing.
    public HistoryView happenings() {
        return happenings;
    }

    /// What was recorded, by whom, to what, and when.
    public EventSearch events() {
        return events;
    }

    public Overview overview() {
        return overview;
    }

    public Search search() {
        return new Search(tasks, decisions, meetings, targets, bottlenecks, agencies, roster);
    }

    public Worklist worklist() {
        return new Worklist(tasks);
    }

    public Bottlenecks bottlenecks() {
        return bottlenecks;
    }
}
