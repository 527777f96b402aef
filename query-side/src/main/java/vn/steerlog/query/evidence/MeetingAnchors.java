package vn.steerlog.query.evidence;

import java.util.List;
import java.util.Optional;
import vn.steerlog.events.meeting.MeetingId;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.checkpoint.Checkpoint;
import vn.steerlog.ledger.checkpoint.VerifierKey;

/// What the minutes of a closed meeting print: the first checkpoint that covers its closing. On
/// paper that was signed and handed out, it is what nobody can take back.
public final class MeetingAnchors {
    private final Ledger ledger;
    private final Checkpoints checkpoints;

    MeetingAnchors(Ledger ledger, Checkpoints checkpoints) {
        this.ledger = ledger;
        this.checkpoints = checkpoints;
    }

    /// The keys that verify checkpoints (C2SP vkey), the oldest first.
    public List<String> keys() {
        return checkpoints.verifiers().stream().map(VerifierKey::toString).toList();
    }

    /// Empty when the meeting was not closed up to commit `asOf`, and while nothing can be signed.
    public Optional<Checkpoint> of(MeetingId meeting, long asOf) {
        return Closings.of(meeting, ledger, asOf).stream()
                .boxed()
                .findFirst()
                .flatMap(checkpoints::covering);
    }
}
