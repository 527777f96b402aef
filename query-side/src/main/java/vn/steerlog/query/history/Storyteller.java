package vn.steerlog.query.history;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.paper.PaperEvent;
import vn.steerlog.ledger.Place;
import vn.steerlog.query.projection.EffectiveDays;
import vn.steerlog.query.projection.Seen;

/// Turns the events that belong into the story of one thing into its entries, in the order of the
/// ledger.
final class Storyteller {
    private final String key;
    private final Optional<Teller<?>> teller;
    private final Map<String, PaperTeller> papers = new HashMap<>();

    /// @param kind of the thing, as the ledger calls it
    Storyteller(String key, String kind) {
        this.key = key;
        this.teller = teller(key, kind);
    }

    private static Optional<Teller<?>> teller(String key, String kind) {
        return switch (kind) {
            case "Agency" -> Optional.of(new AgencyTeller(key));
            case "Bottleneck" -> Optional.of(new BottleneckTeller(key));
            case "Calendar" -> Optional.of(new CalendarTeller(key));
            case "Committee" -> Optional.of(new CommitteeTeller(key));
            case "Decision" -> Optional.of(new DecisionTeller(key));
            case "Meeting" -> Optional.of(new MeetingTeller(key));
            case "Paper" -> Optional.of(new PaperTeller(key));
            case "Person" -> Optional.of(new PersonTeller(key));
            case "Target" -> Optional.of(new TargetTeller(key));
            case "Task" -> Optional.of(new TaskTeller(key));
            default -> Optional.empty();
        };
    }

    /// The entry for `seen`; none when it does not concern the thing. An event that cannot be
    /// understood has an entry that says so.
    Optional<HistoryEntry> tell(Seen seen) {
        try {
            List<Phrase> phrases =
                    tellerOf(seen).map(known -> known.tell(seen)).orElseGet(() -> unreadable(seen));
            return phrases.isEmpty()
                    ? Optional.empty()
                    : Optional.of(entry(seen, EffectiveDays.of(seen.event()), phrases));
        } catch (RuntimeException _) {
            return Optional.of(entry(seen, Optional.empty(), unreadable(seen)));
        }
    }

    /// The papers of a thing belong into its story.
    private Optional<? extends Teller<?>> tellerOf(Seen seen) {
        return seen.event() instanceof PaperEvent event && !event.paper().value().equals(key)
                ? Optional.of(papers.computeIfAbsent(event.paper().value(), PaperTeller::new))
                : teller;
    }

    private static List<Phrase> unreadable(Seen seen) {
        return List.of(Phrase.of("unreadable").with("event", seen.recorded().type()));
    }

    private HistoryEntry entry(Seen seen, Optional<LocalDate> effectiveOn, List<Phrase> phrases) {
        Optional<Place> place = seen.recorded().place();
        String thing = place.map(Place::key).orElse("");
        return new HistoryEntry(
                thing,
                place.map(Place::stream).orElse(""),
                !thing.equals(key),
                seen.commit(),
                seen.position(),
                seen.committedAt(),
                effectiveOn,
                seen.by(),
                seen.role(),
                seen.agency().map(AgencyId::new),
                seen.recorded().type(),
                phrases);
    }
}
