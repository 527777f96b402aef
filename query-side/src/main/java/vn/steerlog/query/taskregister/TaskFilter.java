package vn.steerlog.query.taskregister;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.committee.CommitteeId;
import vn.steerlog.events.decision.DecisionId;
import vn.steerlog.events.meeting.MeetingId;

/// Which tasks are asked for: those that fulfil everything that is given.
///
/// @param agency that has a part in it
/// @param part which part that is; any when absent
/// @param committee that held the meeting of the decision behind it
/// @param standings any of them; all when empty
/// @param dueFrom the first current due day; undated tasks are left out when it is given
/// @param dueUntil the last current due day; undated tasks are left out when it is given
/// @param text words in its title or product, without regard to diacritics
/// @param list the imported list that it came with
/// @param waiting what it waits for
public record TaskFilter(
        Optional<AgencyId> agency,
        Optional<Part> part,
        Optional<CommitteeId> committee,
        Optional<MeetingId> meeting,
        Optional<DecisionId> decision,
        Set<Standing> standings,
        Optional<LocalDate> dueFrom,
        Optional<LocalDate> dueUntil,
        Optional<String> text,
        Optional<String> list,
        Optional<Waiting> waiting) {

    /// Every task.
    public static final TaskFilter ALL =
            new TaskFilter(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Set.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    /// The tasks that follow from the decisions of `meeting`.
    public static TaskFilter of(MeetingId meeting) {
        return new TaskFilter(
                ALL.agency,
                ALL.part,
                ALL.committee,
                Optional.of(meeting),
                ALL.decision,
                ALL.standings,
                ALL.dueFrom,
                ALL.dueUntil,
                ALL.text,
                ALL.list,
                ALL.waiting);
    }

    /// The tasks that were assigned under `decision`.
    public static TaskFilter of(DecisionId decision) {
        return new TaskFilter(
                ALL.agency,
                ALL.part,
                ALL.committee,
                ALL.meeting,
                Optional.of(decision),
                ALL.standings,
                ALL.dueFrom,
                ALL.dueUntil,
                ALL.text,
                ALL.list,
                ALL.waiting);
    }

    /// The tasks in which `agency` has a part.
    public static TaskFilter of(AgencyId agency) {
        return new TaskFilter(
                Optional.of(agency),
                ALL.part,
                ALL.committee,
                ALL.meeting,
                ALL.decision,
                ALL.standings,
                ALL.dueFrom,
                ALL.dueUntil,
                ALL.text,
                ALL.list,
                ALL.waiting);
    }

    /// The same, but only tasks that stand in one of these ways.
    public TaskFilter standing(Set<Standing> wanted) {
        return new TaskFilter(
                agency, part, committee, meeting, decision, wanted, dueFrom, dueUntil, text, list,
                waiting);
    }

    /// The same, further limited to the due days of `window` around `day`.
    public TaskFilter within(Optional<DueWindow> window, LocalDate day) {
        if (window.isEmpty()) {
            return this;
        }
        LocalDate first = window.get().from(day);
        LocalDate last = window.get().until(day);
        return new TaskFilter(
                agency,
                part,
                committee,
                meeting,
                decision,
                standings,
                dueFrom.filter(first::isBefore).or(() -> Optional.of(first)),
                dueUntil.filter(last::isAfter).or(() -> Optional.of(last)),
                text,
                list,
                waiting);
    }

    /// The part that an agency has in a task.
    public enum Part {
        /// It was given the task.
        LEAD,
        /// It has the task now.
        HOLDER,
        /// It helps, or what it merged into does.
        COORDINATOR
    }
}
