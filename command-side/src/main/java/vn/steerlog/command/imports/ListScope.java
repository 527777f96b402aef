package vn.steerlog.command.imports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.steerlog.command.platform.Stamps;
import vn.steerlog.command.wording.NaturalKey;
import vn.steerlog.events.Id;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.committee.CommitteeId;
import vn.steerlog.events.decision.DecisionId;
import vn.steerlog.events.meeting.MeetingId;

/// What holds within one list: its name, from which the ids of its rows follow, and what its codes
/// stand for. Codes tie the rows of one list together and mean nothing outside it.
final class ListScope {
    /// @param day when it took place
    record ListedMeeting(MeetingId id, Optional<LocalDate> day) {}

    /// @param day of the meeting at which it was taken
    record ListedDecision(DecisionId id, Optional<LocalDate> day) {}

    private final String name;
    private final Stamps stamps;
    private final Map<String, Integer> occurrences = new HashMap<>();
    private final Codes<AgencyId> agencies;
    private final Codes<CommitteeId> committees;
    private final Codes<ListedMeeting> meetings;
    private final Codes<ListedDecision> decisions;

    ListScope(String name, Stamps stamps) {
        this(
                name,
                stamps,
                new Codes<>(ListKind.AGENCIES),
                new Codes<>(ListKind.COMMITTEES),
                new Codes<>(ListKind.MEETINGS),
                new Codes<>(ListKind.DECISIONS));
    }

    private ListScope(
            String name,
            Stamps stamps,
            Codes<AgencyId> agencies,
            Codes<CommitteeId> committees,
            Codes<ListedMeeting> meetings,
            Codes<ListedDecision> decisions) {
        this.name = name;
        this.stamps = stamps;
        this.agencies = agencies;
        this.committees = committees;
        this.meetings = meetings;
        this.decisions = decisions;
    }

    /// A copy to go on from, so that an attempt that is made anew finds no traces.
    ListScope copy() {
        return with(agencies.copy(), committees.copy(), meetings.copy(), decisions.copy());
    }

    /// The same after a list was refused: what it would have recorded waits.
    ListScope refused() {
        return with(
                agencies.refused(), committees.refused(), meetings.refused(), decisions.refused());
    }

    private ListScope with(
            Codes<AgencyId> itsAgencies,
            Codes<CommitteeId> itsCommittees,
            Codes<ListedMeeting> itsMeetings,
            Codes<ListedDecision> itsDecisions) {
        var other =
                new ListScope(name, stamps, itsAgencies, itsCommittees, itsMeetings, itsDecisions);
        other.occurrences.putAll(occurrences);
        return other;
    }

    /// The file with that kind of list could not be read.
    void unread(ListKind kind) {
        switch (kind) {
            case AGENCIES -> agencies.unread();
            case COMMITTEES -> committees.unread();
            case MEETINGS -> meetings.unread();
            case DECISIONS -> decisions.unread();
            case TASKS, TARGETS, BOTTLENECKS -> {}
        }
    }

    Codes<AgencyId> agencies() {
        return agencies;
    }

    Codes<CommitteeId> committees() {
        return committees;
    }

    Codes<ListedMeeting> meetings() {
        return meetings;
    }

    Codes<ListedDecision> decisions() {
        return decisions;
    }

    /// The id of the row that `words` identify within its kind of list: the same one each time the
    /// list is imported. Rows with the same words are told apart by their order.
    <I extends Id> I idOf(ListKind kind, String words, Function<String, I> make) {
        String natural = kind.stem() + "|" + NaturalKey.of(words).value();
        int occurrence = occurrences.merge(natural, 1, Integer::sum);
        return make.apply(
                stamps.idFor(NaturalKey.of(name).value() + "|" + natural + "|" + occurrence));
    }

    /// The id of a part of `owner` that `words` identify.
    <I extends Id> I partOf(Id owner, String words, Function<String, I> make) {
        return make.apply(stamps.idFor(owner.value() + "|" + NaturalKey.of(words).value()));
    }
}
