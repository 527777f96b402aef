package vn.steerlog.query.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.steerlog.query.search.Occurrence.Word;

/// The words that somebody looks for. All of them must be found, in any order, in the title or in
/// the text of a thing.
final class Words {
    /// A word in the title counts so many times what it counts in the text.
    private static final int TITLE = 16;

    /// All words side by side, as they were typed, count as much more as some whole words.
    private static final int PHRASE = 8 * TITLE;

    private final List<Word> words;
    private final Word phrase;

    private Words(List<Word> words, Word phrase) {
        this.words = words;
        this.phrase = phrase;
    }

    static Words of(String text) {
        List<String> typed =
                Stream.of(text.strip().split("\\s+"))
                        .filter(word -> !Word.of(word).plain().isEmpty())
                        .toList();
        List<Word> longestFirst =
                typed.stream()
                        .distinct()
                        .map(Word::of)
                        .sorted(
                                Comparator.comparingInt((Word word) -> word.plain().length())
                                        .reversed())
                        .toList();
        return new Words(longestFirst, Word.of(String.join(" ", typed)));
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /// How well a thing fits: 0 when it lacks one of the words.
    int score(String title, String text) {
        return score(Passage.of(title), Passage.of(text));
    }

    /// @param plain both as they are compared, with one letter between them
    int score(String title, String text, String plain) {
        for (Word word : words) {
            if (!plain.contains(word.plain())) {
                return 0;
            }
        }
        int next = title.length() + 1;
        return plain.length() == next + text.length()
                ? score(new Passage(title, plain, 0), new Passage(text, plain, next))
                : score(title, text);
    }

    private int score(Passage title, Passage text) {
        int score = 0;
        for (Word word : words) {
            int inTitle = TITLE * Occurrence.best(title, word).rank();
            int best = inTitle > 0 ? inTitle : Occurrence.best(text, word).rank();
            if (best == 0) {
                return 0;
            }
            score += best;
        }
        boolean together = words.size() > 1 && Occurrence.next(title, phrase, 0).rank() > 0;
        return together ? score + PHRASE : score;
    }

    /// Every place where one of the words stands, in order, none over another. A short word inside
    /// another word is marked only where it is nowhere else.
    List<Occurrence> in(String written) {
        Passage text = Passage.of(written);
        List<Occurrence> places = new ArrayList<>();
        for (Word word : words) {
            int least = Math.min(Occurrence.START, Occurrence.best(text, word).rank());
            for (Occurrence next = Occurrence.next(text, word, 0);
                    next.rank() > 0;
                    next = Occurrence.next(text, word, next.to())) {
                if (next.rank() >= least) {
                    places.add(next);
                }
            }
        }
        places.sort(
                Comparator.comparingInt(Occurrence::from).thenComparingInt(place -> -place.to()));
        List<Occurrence> apart = new ArrayList<>();
        int end = 0;
        for (Occurrence place : places) {
            if (place.from() >= end) {
                apart.add(place);
                end = place.to();
            }
        }
        return apart;
    }
}
