package vn.steerlog.events.paper;

import java.time.LocalDate;
import java.util.Optional;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.agency.AgencyId;

/// What can happen to one paper. The ledger holds the hash of its content, never the content.
public sealed interface PaperEvent extends DomainEvent {
    PaperId paper();

    @Override
    default PaperId subject() {
        return paper();
    }

    /// @param title what it is called on pages
    /// @param fileName as it was handed in, without folders
    /// @param mediaType as found in the content (`application/pdf`), whatever the name says
    /// @param size in bytes, at least 1
    /// @param sha256 of the content, 64 hex digits in lower case
    /// @param agency for which an officer attached it; absent when somebody else did
    /// @param effectiveOn the day on which it was handed in
    record PaperAttached(
            PaperId paper,
            PaperSubject about,
            Optional<PaperPurpose> purpose,
            String title,
            String fileName,
            String mediaType,
            long size,
            String sha256,
            Optional<AgencyId> agency,
            LocalDate effectiveOn)
            implements PaperEvent {}

    /// It no longer counts. It stays in the record, and its content where it is.
    record PaperWithdrawn(PaperId paper, String reason, LocalDate effectiveOn)
            implements PaperEvent {}
}
