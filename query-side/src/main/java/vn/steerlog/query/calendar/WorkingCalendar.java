package vn.steerlog.query.calendar;

import java.time.ZoneId;
import java.util.Optional;
import vn.steerlog.events.calendar.CalendarId;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.view.FoldedView;
import vn.steerlog.query.view.Viewer;

/// Answers which days are worked, as of any moment. Everybody may see it.
public final class WorkingCalendar {
    private final FoldedView<CalendarRow> view;
    private final ZoneId zone;

    /// @param zone in which days begin and end
    public WorkingCalendar(FoldedView<CalendarRow> view, ZoneId zone) {
        this.view = view;
        this.zone = zone;
    }

    public FoldedView<CalendarRow> view() {
        return view;
    }

    /// Everything that was entered; absent while nothing was.
    public Optional<CalendarRow> row(Moment moment) {
        return view.row(CalendarId.WORKING.value(), moment, Viewer.EVERYTHING);
    }

    public WorkingDays days(Moment moment) {
        return new WorkingDays(row(moment), zone);
    }
}
