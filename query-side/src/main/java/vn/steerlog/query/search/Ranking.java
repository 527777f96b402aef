package vn.steerlog.query.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// Finds the best of many things, keeping no more of them than are wanted. Of equals, what was
/// recorded later is better.
final class Ranking {
    private static final Comparator<Candidate> WORST_FIRST =
            Comparator.comparingInt(Candidate::score)
                    .thenComparingLong(Candidate::position)
                    .thenComparing(Candidate::id, Comparator.reverseOrder());

    private final Kind kind;
    private final Words words;
    private final int most;
    private final PriorityQueue<Candidate> best = new PriorityQueue<>(WORST_FIRST);
    private int total;

    private record Candidate(String id, String title, String text, long position, int score) {}

    Ranking(Kind kind, Words words, int most) {
        this.kind = kind;
        this.words = words;
        this.most = most;
    }

    void take(String id, String title, String text, long position) {
        take(words.score(title, text), id, title, text, position);
    }

    /// @param plain title and text as they are compared
    void take(String id, String title, String text, String plain, long position) {
        take(words.score(title, text, plain), id, title, text, position);
    }

    private void take(int score, String id, String title, String text, long position) {
        if (score == 0) {
            return;
        }
        total++;
        best.add(new Candidate(id, title, text, position, score));
        if (best.size() > most) {
            best.poll();
        }
    }

    Group group() {
        List<Candidate> ordered = new ArrayList<>(best);
        ordered.sort(WORST_FIRST.reversed());
        return new Group(kind, total, ordered.stream().map(this::hit).toList());
    }

    private Hit hit(Candidate found) {
        List<Piece> text = Excerpt.of(found.text, words);
        boolean said = text.stream().anyMatch(Piece::marked);
        return new Hit(
                kind,
                found.id,
                found.title,
                Excerpt.of(found.title, words),
                said ? text : List.of());
    }
}
