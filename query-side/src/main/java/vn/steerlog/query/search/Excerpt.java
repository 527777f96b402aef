package vn.steerlog.query.search;

import java.util.ArrayList;
import java.util.List;

/// Cuts a text into pieces, those that were looked for marked; of a long one only what stands
/// around the first of them.
final class Excerpt {
    private static final int LONGEST = 240;
    private static final int BEFORE = 60;
    private static final String CUT = "…";

    private Excerpt() {}

    static List<Piece> of(String text, Words words) {
        List<Occurrence> marks = words.in(text);
        int first = marks.isEmpty() ? 0 : marks.getFirst().from();
        int from = first > LONGEST - BEFORE ? wordStart(text, first - BEFORE) : 0;
        int to = text.length() - from > LONGEST ? wordEnd(text, from + LONGEST) : text.length();
        List<Piece> pieces = new ArrayList<>();
        add(pieces, from > 0 ? CUT : "", false);
        int at = from;
        for (Occurrence mark : marks) {
            if (mark.from() >= at && mark.to() <= to) {
                add(pieces, text.substring(at, mark.from()), false);
                add(pieces, text.substring(mark.from(), mark.to()), true);
                at = mark.to();
            }
        }
        add(pieces, text.substring(at, to), false);
        add(pieces, to < text.length() ? CUT : "", false);
        return List.copyOf(pieces);
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }

    private static int wordStart(String text, int near) {
        int space = text.indexOf(' ', near);
        return space < 0 || space > near + BEFORE / 2 ? near : space + 1;
    }

    private static int wordEnd(String text, int near) {
        int space = text.lastIndexOf(' ', near);
        return space < near - BEFORE ? near : space;
    }
}
