package vn.steerlog.query.search;

/// A text in which words are looked for.
///
/// @param plain as it is compared, at `from` and letter for letter; empty when that is not known,
///   or combining marks stand in the way
record Passage(String written, String plain, int from) {
    static Passage of(String written) {
        return new Passage(written, "", 0);
    }

    boolean isPlain() {
        return !plain.isEmpty();
    }

    /// Where `word` begins, at `start` at the earliest; negative when it does not.
    int find(String word, int start) {
        return plain.indexOf(word, Math.min(from + start, end()), end()) - from;
    }

    private int end() {
        return from + written.length();
    }
}
