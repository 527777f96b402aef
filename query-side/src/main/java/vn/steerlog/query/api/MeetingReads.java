package vn.steerlog.query.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.steerlog.events.committee.CommitteeId;
import vn.steerlog.events.meeting.MeetingId;
import vn.steerlog.ledger.checkpoint.Checkpoint;
import vn.steerlog.query.evidence.MeetingAnchors;
import vn.steerlog.query.meetings.MeetingRow;
import vn.steerlog.query.meetings.Meetings;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.projection.Recorded;
import vn.steerlog.query.web.Asked;
import vn.steerlog.query.web.Parameters;
import vn.steerlog.query.web.TwoClocks;

/// Meetings, and what came out of them.
@RestController
@TwoClocks
@RequestMapping(path = "/api/v1/meetings", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "meetings")
class MeetingReads {
    private final QuerySide side;
    private final MeetingAnchors anchors;

    MeetingReads(QuerySide side, MeetingAnchors anchors) {
        this.side = side;
        this.anchors = anchors;
    }

    record MeetingQuery(
            @Parameter(description = "Only meetings of this committee")
                    Optional<CommitteeId> committee,
            Optional<String> cursor,
            Optional<Integer> limit) {}

    /// @param headcount persons present, in all places together
    /// @param cancelled why it was called off
    record MeetingAnswer(
            String id,
            Optional<Ref> committee,
            String title,
            Optional<LocalDate> day,
            Optional<String> session,
            Optional<String> chair,
            Optional<String> place,
            List<String> connectionPoints,
            List<Attendance> attendance,
            int headcount,
            MeetingRow.MeetingStatus status,
            Optional<LocalDate> closedOn,
            Optional<String> cancelled,
            Recorded recorded) {
        static MeetingAnswer of(MeetingRow row, Names names) {
            return new MeetingAnswer(
                    row.meeting().value(),
                    row.committee().map(names::committee),
                    row.title(),
                    row.day(),
                    row.session(),
                    row.chair(),
                    row.place(),
                    row.connectionPoints(),
                    row.attendance().stream().map(it -> Attendance.of(it, names)).toList(),
                    row.headcount(),
                    row.status(),
                    row.closedOn(),
                    row.cancelled(),
                    row.recorded());
        }
    }

    /// @param connectionPoint absent for the main room
    record Attendance(
            Optional<String> connectionPoint, int headcount, List<Ref> present, List<Ref> absent) {
        static Attendance of(MeetingRow.Attendance it, Names names) {
            return new Attendance(
                    it.connectionPoint(),
                    it.headcount(),
                    names.agencies(it.present()),
                    names.agencies(it.absent()));
        }
    }

    /// The three lines of a checkpoint: `text` is them, each with its line end.
    record MeetingCheckpoint(String origin, long size, String root, String text) {
        static MeetingCheckpoint of(Checkpoint checkpoint) {
            return new MeetingCheckpoint(
                    checkpoint.origin(),
                    checkpoint.size(),
                    checkpoint.root().base64(),
                    checkpoint.text());
        }
    }

    /// @param decisions in the order in which they were recorded
    /// @param tasks that follow from them and that the reader may see, by due day
    /// @param checkpoint the first that covers the closing of the meeting, for its minutes
    record OneMeeting(
            AsOf asOf,
            MeetingAnswer meeting,
            List<DecisionAnswer> decisions,
            List<TaskAnswer> tasks,
            Optional<MeetingCheckpoint> checkpoint) {
        static OneMeeting of(
                Meetings.Outcome outcome,
                Optional<Checkpoint> checkpoint,
                Asked asked,
                Names names) {
            return new OneMeeting(
                    AsOf.of(asked.moment()),
                    MeetingAnswer.of(outcome.meeting(), names),
                    outcome.decisions().stream().map(it -> DecisionAnswer.of(it, names)).toList(),
                    outcome.tasks().stream().map(it -> TaskAnswer.of(it, names)).toList(),
                    checkpoint.map(MeetingCheckpoint::of));
        }
    }

    @GetMapping
    @Operation(summary = "The meetings, the latest day first")
    Listed<MeetingAnswer> meetings(
            @Parameters MeetingQuery query, Asked asked, HttpServletResponse response) {
        return Lists.page(
                side,
                asked,
                query.cursor(),
                query.limit(),
                moment -> side.meetings().find(query.committee(), moment),
                row -> row.meeting().value(),
                MeetingAnswer::of,
                response);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One meeting with its decisions and the tasks that follow from them")
    OneMeeting meeting(@PathVariable MeetingId id, Asked asked) {
        return side.meetings()
                .meeting(id, asked.moment(), asked.viewer())
                .map(outcome ->
                        OneMeeting.of(
                                outcome,
                                anchors.of(id, asked.moment().commit()),
                                asked,
                                new Names(side, asked.moment())))
                .orElseThrow(() -> Found.nothing(id.value()));
    }
}
