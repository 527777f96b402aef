package vn.steerlog.query.taskregister;

import java.util.Optional;
import vn.steerlog.events.committee.CommitteeId;
import vn.steerlog.events.meeting.MeetingId;

/// A task as it is listed.
///
/// @param standing on the day asked for
/// @param meeting in which its decision was taken
/// @param committee that held that meeting
public record TaskEntry(
        TaskRow task,
        Standing standing,
        Optional<MeetingId> meeting,
        Optional<CommitteeId> committee) {}
