package vn.steerlog.query.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.steerlog.events.agency.AgencyId;

/// One event in the story of a thing.
///
/// @param thing to which it happened
/// @param kind of that thing, as the ledger calls it (`Task`)
/// @param related whether it happened to another thing than the one whose story it stands in
/// @param recordedAt when its commit was recorded
/// @param effectiveOn the day on which it took effect, when that was said
/// @param by the account that is responsible
/// @param role in which that account acted
/// @param actingFor the agency for which an officer acted
/// @param event its stored name
/// @param phrases what happened, in no language yet
public record HistoryEntry(
        String thing,
        String kind,
        boolean related,
        long commit,
        long position,
        Instant recordedAt,
        Optional<LocalDate> effectiveOn,
        String by,
        Optional<String> role,
        Optional<AgencyId> actingFor,
        String event,
        List<Phrase> phrases) {}
