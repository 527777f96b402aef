package vn.steerlog.command.wording;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A name made comparable: two names with equal keys are the same name, written differently.
///
/// Equal are NFC and NFD, letter cases, any spaces, any dashes, straight and typographic quotes,
/// and the two places where a tone mark may stand (`số hóa`, `số hoá`). Diacritics count: `Sở Y tế`
/// is not `So Y te`.
///
/// @param value for comparing and storing, not for showing
public record NaturalKey(String value) {
    private static final Pattern SYLLABLE = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern TONE = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");

    public static NaturalKey of(String name) {
        String lower = Wording.foldMarks(Wording.clean(name)).toLowerCase(Locale.ROOT);
        String marked = Normalizer.normalize(lower, Normalizer.Form.NFD);
        return new NaturalKey(SYLLABLE.matcher(marked).replaceAll(NaturalKey::toneLast));
    }

    public boolean isEmpty() {
        return value.isEmpty();
    }

    private static String toneLast(MatchResult syllable) {
        Matcher tones = TONE.matcher(syllable.group());
        StringBuilder found = new StringBuilder();
        while (tones.find()) {
            found.append(tones.group());
        }
        return tones.replaceAll("") + found;
    }
}
