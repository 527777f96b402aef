package vn.steerlog.command.imports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
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
    private final Set<String> agencyCodes = new LinkedHashSet<>();
    private final Set<String> meetingCodes = new LinkedHashSet<>();
    private final Set<String> decisionCodes = new LinkedHashSet<>();
    private final Map<NaturalKey, AgencyId> agencies = new HashMap<>();
    private final Map<NaturalKey, ListedMeeting> meetings = new LinkedHashMap<>();
    private final Map<NaturalKey, ListedDecision> decisions = new HashMap<>();
    private final Map<NaturalKey, CommitteeId> committees = new HashMap<>();

    ListScope(String name, Stamps stamps) {
        this.name = name;
        this.stamps = stamps;
    }

    /// A copy to go on from, so that a file that is refused leaves no trace.
    ListScope copy() {
        var copy = new ListScope(name, stamps);
        copy.occurrences.putAll(occurrences);
        copy.agencyCodes.addAll(agencyCodes);
        copy.meetingCodes.addAll(meetingCodes);
        copy.decisionCodes.addAll(decisionCodes);
        copy.agencies.putAll(agencies);
        copy.meetings.putAll(meetings);
        copy.decisions.putAll(decisions);
        copy.committees.putAll(committees);
        return copy;
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

    void agencyCode(String code, AgencyId id) {
        agencyCodes.add(code);
        agency(code, id);
    }

    void agency(String words, AgencyId id) {
        agencies.put(NaturalKey.of(words), id);
    }

    Optional<AgencyId> agency(String words) {
        return Optional.ofNullable(agencies.get(NaturalKey.of(words)));
    }

    void meeting(String code, ListedMeeting meeting) {
        meetingCodes.add(code);
        meetings.put(NaturalKey.of(code), meeting);
    }

    Optional<ListedMeeting> meeting(String code) {
        return Optional.ofNullable(meetings.get(NaturalKey.of(code)));
    }

    /// The meeting that the whole list is about, when there is just one.
    Optional<ListedMeeting> onlyMeeting() {
        return meetings.size() == 1 ? meetings.values().stream().findFirst() : Optional.empty();
    }

    void decision(String code, ListedDecision decision) {
        decisionCodes.add(code);
        decisions.put(NaturalKey.of(code), decision);
    }

    Optional<ListedDecision> decision(String code) {
        return Optional.ofNullable(decisions.get(NaturalKey.of(code)));
    }

    void committee(String committeeName, CommitteeId id) {
        committees.put(NaturalKey.of(committeeName), id);
    }

    Optional<CommitteeId> committee(String committeeName) {
        return Optional.ofNullable(committees.get(NaturalKey.of(committeeName)));
    }

    /// The committee that the whole list is about, when there is just one.
    Optional<CommitteeId> onlyCommittee() {
        return committees.size() == 1 ? committees.values().stream().findFirst() : Optional.empty();
    }

    /// The codes of agencies as the list writes them, in its order.
    Stream<String> agencyCodes() {
        return agencyCodes.stream();
    }

    List<String> meetingCodes() {
        return List.copyOf(meetingCodes);
    }

    List<String> decisionCodes() {
        return List.copyOf(decisionCodes);
    }
}
