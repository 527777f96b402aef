package vn.steerlog.command.wording;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Text as people mean it, whichever door it comes through: NFC, lines ended by `\n`, single
/// spaces, no space around it, and nothing that cannot be seen (zero width, direction marks).
public final class PlainText {
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\u034F\\uFE0F]");
    private static final Pattern LINE_BREAKS = Pattern.compile("\\r\\n?|[\\u2028\\u2029\\u0085]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\t\\p{Cc}&&[^\\n]]+");
    private static final Pattern AROUND_BREAKS = Pattern.compile(" ?\\n ?");

    private PlainText() {}

    /// Empty when there is nothing to see.
    public static String of(String raw) {
        String visible = INVISIBLE.matcher(raw).replaceAll("");
        String nfc = Normalizer.normalize(visible, Normalizer.Form.NFC);
        String lines = LINE_BREAKS.matcher(nfc).replaceAll("\n");
        String spaced = SPACES.matcher(lines).replaceAll(" ");
        return AROUND_BREAKS.matcher(spaced).replaceAll("\n").strip();
    }
}
