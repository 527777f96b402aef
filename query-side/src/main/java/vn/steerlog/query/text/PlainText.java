package vn.steerlog.query.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/// Reads text without case and diacritics, `đ` as `d`, composed or decomposed (NFC or NFD) alike:
/// `Ủy ban` and `uy ban` are the same.
public final class PlainText {
    private static final int TABLE = 0x2000;
    private static final char NEXT = '\n';

    /// They look like `Đ` and `đ`, and stand in their place in text from old fonts.
    private static final char ETH = '\u00d0';

    private static final char SMALL_ETH = '\u00f0';
    private static final char[] PLAIN = new char[TABLE];

    static {
        for (int c = 0; c < TABLE; c++) {
            PLAIN[c] = plainOf((char) c);
        }
    }

    private PlainText() {}

    /// `text` as it is compared, its white space as it is.
    public static String of(String text) {
        char[] plain = text.toCharArray();
        int end = 0;
        for (char written : plain) {
            char c = plain(written);
            if (c != 0) {
                plain[end++] = c;
            }
        }
        return new String(plain, 0, end);
    }

    /// Both as they are compared, a newline between them, which no word has in it.
    public static String of(String text, Optional<String> further) {
        return of(text) + NEXT + further.map(PlainText::of).orElse("");
    }

    /// Like [String#compareTo] on what [#of] gives for both, without making it.
    public static int compare(String one, String other) {
        int i = 0;
        int j = 0;
        while (true) {
            while (i < one.length() && j < other.length() && one.charAt(i) == other.charAt(j)) {
                i++;
                j++;
            }
            i = skip(one, i);
            j = skip(other, j);
            if (i == one.length() || j == other.length()) {
                return Integer.compare(one.length() - i, other.length() - j);
            }
            int order = Character.compare(plain(one.charAt(i++)), plain(other.charAt(j++)));
            if (order != 0) {
                return order;
            }
        }
    }

    private static int skip(String text, int from) {
        int i = from;
        while (i < text.length() && plain(text.charAt(i)) == 0) {
            i++;
        }
        return i;
    }

    /// One letter as it is compared; 0 for a combining mark, which is passed over.
    public static char plain(char c) {
        return c < TABLE ? PLAIN[c] : Character.toLowerCase(c);
    }

    private static char plainOf(char c) {
        if (c == 'đ' || c == 'Đ' || c == ETH || c == SMALL_ETH) {
            return 'd';
        }
        if (Character.getType(c) == Character.NON_SPACING_MARK) {
            return 0;
        }
        String base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        return base.substring(0, 1).toLowerCase(Locale.ROOT).charAt(0);
    }
}
