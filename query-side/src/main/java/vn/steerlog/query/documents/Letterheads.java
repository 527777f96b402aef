package vn.steerlog.query.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Heads and ends of papers, as they are set for this place; what is not set is left to be filled
/// in by hand.
public final class Letterheads {
    private final DocumentSettings settings;

    public Letterheads(DocumentSettings settings) {
        this.settings = settings;
    }

    /// @param kind of paper in its symbol: `BC` for a report, `BB` for minutes
    /// @param day of issue; left open when absent
    public Letterhead head(String kind, Optional<LocalDate> day, Locale language) {
        Words words = Words.of("documents", language);
        DocumentSettings.Issuer issuer = settings.issuer();
        return new Letterhead(
                set(issuer.superior()),
                set(issuer.name()).orElseGet(() -> words.of("issuer")),
                words.of("number", kind + "-" + issuer.symbol()),
                placeAndDay(set(issuer.place()).orElseGet(() -> words.of("place")), day, words));
    }

    /// One signature, with the recipients beside it.
    public Ending end(Locale language) {
        Words words = Words.of("documents", language);
        List<String> recipients =
                settings.recipients().isEmpty()
                        ? List.of(words.of("recipient.first"), words.of("recipient.file"))
                        : settings.recipients();
        List<String> capacity =
                settings.signature().isEmpty()
                        ? List.of(words.of("signature.behalf"), words.of("signature.capacity"))
                        : settings.signature();
        String signer = set(settings.signer()).orElse("");
        return new Ending(recipients, List.of(new Ending.Signature(capacity, signer)));
    }

    /// Days below 10 and the months 1 and 2 have a zero before them (Decree 30/2020/NĐ-CP).
    private static String placeAndDay(String place, Optional<LocalDate> day, Words words) {
        return day.map(it ->
                        words.of(
                                "place-and-day",
                                place,
                                "%02d".formatted(it.getDayOfMonth()),
                                it.getMonthValue() < 3
                                        ? "0" + it.getMonthValue()
                                        : Integer.toString(it.getMonthValue()),
                                Integer.toString(it.getYear())))
                .orElseGet(() -> words.of("place-and-open-day", place));
    }

    private static Optional<String> set(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(it -> !it.isEmpty());
    }
}
