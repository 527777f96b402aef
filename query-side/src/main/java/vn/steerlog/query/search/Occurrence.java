package vn.steerlog.query.search;

import java.text.Normalizer;
import java.util.Locale;
import vn.steerlog.query.text.PlainText;

/// A place in a text where a word stands, without regard to case and diacritics.
///
/// @param from the index of its first letter
/// @param to the index behind its last one
/// @param rank how well it fits, at least 1: a whole word better than the start of one, that better
///   than the inside of one, and of each what has the very diacritics better than what has not
record Occurrence(int from, int to, int rank) {
    static final int INSIDE = 1;
    static final int START = 3;
    static final int WHOLE = 5;

    /// Nowhere.
    static final Occurrence NONE = new Occurrence(-1, -1, 0);

    private static final int BEST = WHOLE + 1;

    /// A word as it was typed, and as it is compared.
    record Word(String typed, String plain) {
        static Word of(String typed) {
            return new Word(exact(typed), PlainText.of(typed));
        }
    }

    /// The best place of `word` in `text`, the first of equals.
    static Occurrence best(Passage text, Word word) {
        Occurrence best = NONE;
        for (Occurrence next = next(text, word, 0);
                next.rank > 0;
                next = next(text, word, next.from + 1)) {
            if (next.rank > best.rank) {
                best = next;
            }
            if (best.rank == BEST) {
                return best;
            }
        }
        return best;
    }

    /// The first place of `word` in `text` that does not begin before `start`.
    static Occurrence next(Passage text, Word word, int start) {
        return text.isPlain()
                ? at(text.written(), text.find(word.plain, start), word)
                : next(text.written(), word, start);
    }

    private static Occurrence at(String text, int from, Word word) {
        int to = from + word.plain.length();
        return from < 0 ? NONE : new Occurrence(from, to, rank(text, from, to, word));
    }

    private static Occurrence next(String text, Word word, int start) {
        char first = word.plain.charAt(0);
        for (int from = start; from < text.length(); from++) {
            if (PlainText.plain(text.charAt(from)) == first) {
                int to = end(text, from, word.plain);
                if (to >= 0) {
                    return new Occurrence(from, to, rank(text, from, to, word));
                }
            }
        }
        return NONE;
    }

    /// The index behind `plain` where it begins at `from`; -1 when it does not. Combining marks
    /// belong to the letter before them.
    private static int end(String text, int from, String plain) {
        int at = from;
        int matched = 0;
        while (at < text.length()) {
            char c = PlainText.plain(text.charAt(at));
            if (c != 0) {
                if (matched == plain.length()) {
                    return at;
                }
                if (c != plain.charAt(matched++)) {
                    return -1;
                }
            }
            at++;
        }
        return matched == plain.length() ? at : -1;
    }

    private static int rank(String text, int from, int to, Word word) {
        boolean starts = from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1));
        boolean ends = to == text.length() || !Character.isLetterOrDigit(text.charAt(to));
        int place = starts ? (ends ? WHOLE : START) : INSIDE;
        return isExact(text, from, to, word.typed) ? place + 1 : place;
    }

    private static boolean isExact(String text, int from, int to, String typed) {
        return to - from == typed.length()
                ? text.regionMatches(true, from, typed, 0, typed.length())
                : exact(text.substring(from, to)).equals(typed);
    }

    private static String exact(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
