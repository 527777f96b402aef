package vn.steerlog.query.minutes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.steerlog.ledger.checkpoint.Checkpoint;
import vn.steerlog.query.agencies.AgencyNames;
import vn.steerlog.query.meetings.MeetingSheet;
import vn.steerlog.query.stamp.Stamp;
import vn.steerlog.query.web.Formats;

/// What a paper about a meeting is made from, as of one moment.
///
/// @param committee that met, by its name then
/// @param checkpoint the first that covers the closing; absent while the meeting is open
/// @param stamp over what the minutes say
/// @param keys that verify checkpoints (C2SP vkey), the oldest first
public record MinutesSource(
        MeetingSheet sheet,
        Optional<String> committee,
        Optional<Checkpoint> checkpoint,
        List<String> keys,
        AgencyNames agencies,
        Formats formats,
        Stamp stamp,
        Locale language) {}
