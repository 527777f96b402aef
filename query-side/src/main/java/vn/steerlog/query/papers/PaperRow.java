package vn.steerlog.query.papers;

import java.time.LocalDate;
import java.util.Optional;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.paper.PaperId;
import vn.steerlog.events.paper.PaperPurpose;
import vn.steerlog.events.paper.PaperSubject;
import vn.steerlog.query.projection.Recorded;

/// A paper: what it is about, and how its content is known.
///
/// @param size in bytes
/// @param agency for which an officer attached it
public record PaperRow(
        PaperId paper,
        PaperSubject about,
        Optional<PaperPurpose> purpose,
        String title,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        Optional<AgencyId> agency,
        LocalDate attachedOn,
        Optional<Withdrawal> withdrawn,
        Recorded recorded) {

    public record Withdrawal(String reason, LocalDate on) {}

    PaperRow withdrawn(Withdrawal how) {
        return new PaperRow(
                paper,
                about,
                purpose,
                title,
                fileName,
                mediaType,
                size,
                sha256,
                agency,
                attachedOn,
                Optional.of(how),
                recorded);
    }
}
