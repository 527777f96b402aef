package vn.steerlog.command.meeting;

import static vn.steerlog.command.meeting.MeetingRefusal.ATTENDANCE_LISTED_TWICE;
import static vn.steerlog.command.meeting.MeetingRefusal.CONNECTION_POINT_UNKNOWN;
import static vn.steerlog.command.meeting.MeetingRefusal.HEADCOUNT_CONTRADICTS_LIST;
import static vn.steerlog.command.meeting.MeetingRefusal.HEADCOUNT_NEGATIVE;
import static vn.steerlog.command.rules.Refused.require;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import vn.steerlog.command.agency.Agencies;
import vn.steerlog.command.agency.Agency;
import vn.steerlog.command.meeting.MeetingCommand.RecordAttendance;
import vn.steerlog.command.rules.Facts;
import vn.steerlog.command.wording.NaturalKey;
import vn.steerlog.events.agency.AgencyId;

/// Whether a list of who came makes sense. An agency that has been merged or closed since may stand
/// on it: it was there.
final class Attendance {
    private Attendance() {}

    static void check(RecordAttendance c, Meeting meeting, Facts facts) {
        c.connectionPoint().ifPresent(point -> requireKnown(point, meeting.connectionPoints()));
        require(c.headcount() >= 0, HEADCOUNT_NEGATIVE, c.headcount());
        require(c.headcount() > 0 || c.present().isEmpty(), HEADCOUNT_CONTRADICTS_LIST);
        var listed = new HashSet<AgencyId>();
        for (AgencyId id : Stream.concat(c.present().stream(), c.absent().stream()).toList()) {
            Agency agency = Agencies.requireKnown(id, facts);
            require(listed.add(id), ATTENDANCE_LISTED_TWICE, agency.name());
        }
    }

    private static void requireKnown(String point, List<String> points) {
        NaturalKey key = NaturalKey.of(point);
        boolean known = points.stream().map(NaturalKey::of).anyMatch(key::equals);
        require(points.isEmpty() || known, CONNECTION_POINT_UNKNOWN, point);
    }
}
