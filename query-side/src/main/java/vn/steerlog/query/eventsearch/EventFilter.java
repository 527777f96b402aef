package vn.steerlog.query.eventsearch;

import java.time.Instant;
import java.util.Optional;

/// Which events are looked for: those of which all that is given is true.
///
/// @param text words of which every one must begin a word of the event, of the name of its thing or
///   of what it speaks of, whatever the case and the diacritics
/// @param event a stored name
/// @param thing the id of a thing
/// @param role in which somebody acted, as it is stored
/// @param account the id of who is responsible
/// @param agency the id of the agency for which an officer acted
/// @param from recorded at or after this
/// @param until recorded before this
public record EventFilter(
        Optional<String> text,
        Optional<ThingKind> kind,
        Optional<String> event,
        Optional<String> thing,
        Optional<String> role,
        Optional<String> account,
        Optional<String> agency,
        Optional<Instant> from,
        Optional<Instant> until) {

    /// Everything.
    public static final EventFilter ALL =
            new EventFilter(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    /// The same for these words.
    public EventFilter saying(String words) {
        return new EventFilter(
                Optional.of(words), kind, event, thing, role, account, agency, from, until);
    }
}
