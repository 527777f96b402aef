package vn.steerlog.command.wording;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Words, and the plain form in which they are recognised.
///
/// @param words as written, in NFC, without invisible characters, with single spaces
/// @param plain `words` in lower case without Vietnamese diacritics (`đ` is `d`), with plain dashes
///   and quotes and nothing that ends a sentence
public record Wording(String words, String plain) {
    /// The longest text that the readers of this package look at, in characters.
    public static final int MAX_LENGTH = 500;

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\u034F\\uFE0F]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s\\p{Cc}]+");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212\\u02D7]");
    private static final Pattern DOUBLE_QUOTES = Pattern.compile("[“”„‟«»″]");
    private static final Pattern SINGLE_QUOTES = Pattern.compile("[‘’‚‛′`´]");
    private static final Pattern VIETNAMESE_MARKS =
            Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323\\u0302\\u0306\\u031B]");
    private static final Pattern ENDS = Pattern.compile("^[\"' ]+|[\"'.,;:! ]+$");

    public static Wording of(String text) {
        String words = clean(text);
        return new Wording(words, ENDS.matcher(plain(words)).replaceAll(""));
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    boolean isTooLong() {
        return words.length() > MAX_LENGTH;
    }

    /// NFC, no invisible characters, single spaces, none at the ends.
    static String clean(String text) {
        String visible = INVISIBLE.matcher(text).replaceAll("");
        String nfc = Normalizer.normalize(visible, Normalizer.Form.NFC);
        return SPACES.matcher(nfc).replaceAll(" ").strip();
    }

    /// One kind of dash and one kind of quote.
    static String foldMarks(String text) {
        String dashes = DASHES.matcher(text).replaceAll("-");
        String quotes = DOUBLE_QUOTES.matcher(dashes).replaceAll("\"");
        return SINGLE_QUOTES.matcher(quotes).replaceAll("'");
    }

    private static String plain(String words) {
        String lower = foldMarks(words).toLowerCase(Locale.ROOT);
        String marked = Normalizer.normalize(lower, Normalizer.Form.NFD);
        String unmarked = VIETNAMESE_MARKS.matcher(marked).replaceAll("");
        return Normalizer.normalize(unmarked, Normalizer.Form.NFC)
                .replace('đ', 'd')
                .replace('ð', 'd');
    }
}
