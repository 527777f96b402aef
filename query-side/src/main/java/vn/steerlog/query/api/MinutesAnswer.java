package vn.steerlog.query.api;

import java.util.List;
import java.util.Optional;
import vn.steerlog.ledger.checkpoint.Checkpoint;
import vn.steerlog.query.api.MeetingReads.Attendance;
import vn.steerlog.query.api.MeetingReads.MeetingAnswer;
import vn.steerlog.query.api.MeetingReads.MeetingCheckpoint;
import vn.steerlog.query.decisionregister.DecisionRow;
import vn.steerlog.query.meetings.MeetingSheet;
import vn.steerlog.query.web.Asked;

/// The minutes of a meeting as JSON.
///
/// @param places the main room, then the connection points
/// @param checkpoint the first that covers the closing of the meeting
/// @param verifierKeys that verify checkpoints, the oldest first
record MinutesAnswer(
        AsOf asOf,
        MeetingAnswer meeting,
        List<PlaceAnswer> places,
        List<ConclusionAnswer> conclusions,
        Optional<MeetingCheckpoint> checkpoint,
        List<String> verifierKeys) {

    /// @param connectionPoint absent for the main room
    /// @param attendance absent while nobody has said who came there
    record PlaceAnswer(Optional<String> connectionPoint, Optional<Attendance> attendance) {
        static PlaceAnswer of(MeetingSheet.Place place, Names names) {
            return new PlaceAnswer(
                    place.connectionPoint(),
                    place.attendance().map(it -> Attendance.of(it, names)));
        }
    }

    /// @param number among those in force, from 1; 0 for one that was revoked
    /// @param tasks that the reader may see, in the order in which they were assigned
    record ConclusionAnswer(
            int number,
            String decision,
            String text,
            Optional<String> speaker,
            Optional<DecisionRow.Revocation> revoked,
            List<TaskAnswer> tasks) {
        static ConclusionAnswer of(MeetingSheet.Conclusion it, Names names) {
            return new ConclusionAnswer(
                    it.number(),
                    it.decision().decision().value(),
                    it.decision().text(),
                    it.decision().speaker(),
                    it.decision().revoked(),
                    it.tasks().stream().map(task -> TaskAnswer.of(task, names)).toList());
        }
    }

    static MinutesAnswer of(
            MeetingSheet sheet,
            Optional<Checkpoint> checkpoint,
            List<String> keys,
            Asked asked,
            Names names) {
        return new MinutesAnswer(
                AsOf.of(asked.moment()),
                MeetingAnswer.of(sheet.meeting(), names),
                sheet.places().stream().map(it -> PlaceAnswer.of(it, names)).toList(),
                sheet.conclusions().stream().map(it -> ConclusionAnswer.of(it, names)).toList(),
                checkpoint.map(MeetingCheckpoint::of),
                keys);
    }
}
