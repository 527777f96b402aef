package vn.steerlog.query.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Phrases in the making.
final class Telling {
    private final List<Phrase> phrases = new ArrayList<>();

    static Telling of(Phrase first) {
        return new Telling().and(first);
    }

    Telling and(Phrase phrase) {
        phrases.add(phrase);
        return this;
    }

    Telling and(Optional<Phrase> phrase) {
        phrase.ifPresent(phrases::add);
        return this;
    }

    List<Phrase> phrases() {
        return List.copyOf(phrases);
    }
}
