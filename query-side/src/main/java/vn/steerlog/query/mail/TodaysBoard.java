package vn.steerlog.query.mail;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.http.SignedIn;
import vn.steerlog.query.agencies.AgencyNames;
import vn.steerlog.query.calendar.WorkingDays;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.taskregister.Standing;
import vn.steerlog.query.taskregister.TaskFilter;
import vn.steerlog.query.taskregister.TaskFilter.Part;
import vn.steerlog.query.taskregister.TaskRow;
import vn.steerlog.query.view.Viewer;

/// The board as mail tells of it: as of one moment, without what not everybody may see.
record TodaysBoard(QuerySide side, Moment moment, WorkingDays calendar, AgencyNames agencies) {

    static TodaysBoard now(QuerySide side) {
        Moment moment =
                side.views()
                        .moment(
                                Optional.empty(),
                                OptionalLong.empty(),
                                List.of(
                                        side.tasks().view(),
                                        side.calendar().view(),
                                        side.agencies().view()));
        return new TodaysBoard(
                side, moment, side.calendar().days(moment), side.agencies().names(moment));
    }

    LocalDate today() {
        return moment.day();
    }

    Optional<AgencyId> agencyOf(SignedIn reader) {
        return reader.agency().map(AgencyId::new);
    }

    /// @param holder that has the task now; any when absent
    TaskFilter filter(Optional<AgencyId> holder, Set<Standing> standings) {
        return filter(holder, standings, Optional.empty(), Optional.empty());
    }

    /// What is due within a week.
    TaskFilter soon(Optional<AgencyId> holder) {
        return filter(
                holder,
                Set.of(Standing.IN_PROGRESS),
                Optional.of(today()),
                Optional.of(today().plusDays(7)));
    }

    private static TaskFilter filter(
            Optional<AgencyId> holder,
            Set<Standing> standings,
            Optional<LocalDate> dueFrom,
            Optional<LocalDate> dueUntil) {
        return new TaskFilter(
                holder,
                holder.map(_ -> Part.HOLDER),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                standings,
                dueFrom,
                dueUntil,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    void each(TaskFilter filter, Viewer viewer, BiConsumer<TaskRow, Standing> visit) {
        side.tasks().each(filter, moment, viewer, visit);
    }
}
