package vn.steerlog.query.history;

import static vn.steerlog.query.projection.Lists.plus;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.steerlog.events.DocumentReference;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.agency.AgencyId;

/// A sentence in no language yet: the key of a message, and what fills its gaps.
public record Phrase(String key, List<Gap> gaps) {
    public record Gap(String name, Argument argument) {}

    static Phrase of(String key) {
        return new Phrase(key, List.of());
    }

    Phrase with(String name, Argument argument) {
        return new Phrase(key, plus(gaps, new Gap(name, argument)));
    }

    Phrase with(String name, String words) {
        return with(name, new Argument.Words(words));
    }

    Phrase with(String name, AgencyId agency) {
        return with(name, new Argument.Agencies(List.of(agency)));
    }

    Phrase with(String name, List<AgencyId> agencies) {
        return with(name, new Argument.Agencies(agencies));
    }

    Phrase with(String name, LocalDate day) {
        return with(name, new Argument.Day(day));
    }

    Phrase with(String name, DueDate due) {
        return with(name, new Argument.Due(due));
    }

    Phrase with(String name, long count) {
        return with(name, new Argument.Count(count));
    }

    /// The phrases that stand after the first whatever is told.
    static Phrase reason(String words) {
        return of("reason").with("reason", words);
    }

    static Optional<Phrase> note(Optional<String> words) {
        return words.map(note -> of("note").with("note", note));
    }

    static Optional<Phrase> basis(Optional<DocumentReference> document) {
        return document.map(basis -> of("basis").with("document", basis.words()));
    }

    static Optional<Phrase> since(Optional<LocalDate> day) {
        return day.map(on -> of("since").with("on", on));
    }
}
