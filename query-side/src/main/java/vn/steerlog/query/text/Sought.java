package vn.steerlog.query.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Words that somebody looks for. All of them must be found, in any order, in any of the texts.
public final class Sought {
    private final List<String> words;

    private Sought(List<String> words) {
        this.words = words;
    }

    public static Sought of(String text) {
        return new Sought(
                Stream.of(PlainText.of(text).split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList());
    }

    /// Whether there is nothing to look for.
    public boolean isEmpty() {
        return words.isEmpty();
    }

    public boolean in(String text) {
        return in(text, Optional.empty());
    }

    public boolean in(String text, Optional<String> further) {
        return words.isEmpty() || inPlain(PlainText.of(text, further));
    }

    /// @param plain as [PlainText] gives it
    public boolean inPlain(String plain) {
        for (String word : words) {
            if (!plain.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
