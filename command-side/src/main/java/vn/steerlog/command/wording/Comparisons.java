package vn.steerlog.command.wording;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.steerlog.events.Comparison;

/// Comparisons in words or signs: `ít nhất`, `từ … trở lên`, `trên`, `khoảng`, `đạt`, `không quá`,
/// `dưới`, `≥`.
public final class Comparisons {
    private static final Map<Comparison, List<String>> WORDS =
            Map.of(
                    Comparison.REACH,
                    List.of("dat", "bang", "dung", "phan dau", "la", "="),
                    Comparison.AT_LEAST,
                    List.of(
                            "it nhat",
                            "toi thieu",
                            "tro len",
                            "tu tro len",
                            "tu … tro len",
                            "tu ... tro len",
                            "khong duoi",
                            "khong it hon",
                            "khong thap hon",
                            "khong nho hon",
                            "lon hon hoac bang",
                            ">=",
                            "=>",
                            "≥",
                            "⩾"),
                    Comparison.MORE_THAN,
                    List.of(
                            "tren",
                            "hon",
                            "vuot",
                            "vuot qua",
                            "qua",
                            "lon hon",
                            "nhieu hon",
                            "cao hon",
                            ">"),
                    Comparison.ABOUT,
                    List.of(
                            "khoang",
                            "vao khoang",
                            "khoang chung",
                            "gan",
                            "gan bang",
                            "xap xi",
                            "chung",
                            "tren duoi",
                            "uoc",
                            "uoc tinh",
                            "uoc khoang",
                            "~",
                            "≈",
                            "±"),
                    Comparison.AT_MOST,
                    List.of(
                            "khong qua",
                            "khong vuot",
                            "khong vuot qua",
                            "khong hon",
                            "khong nhieu hon",
                            "khong cao hon",
                            "khong lon hon",
                            "nhieu nhat",
                            "cao nhat",
                            "toi da",
                            "tro xuong",
                            "tu tro xuong",
                            "tu … tro xuong",
                            "tu ... tro xuong",
                            "nho hon hoac bang",
                            "<=",
                            "=<",
                            "≤",
                            "⩽"),
                    Comparison.LESS_THAN,
                    List.of("duoi", "it hon", "nho hon", "thap hon", "kem", "kem hon", "<"));

    private static final Map<String, Comparison> BY_WORDS =
            WORDS.entrySet().stream()
                    .flatMap(e -> e.getValue().stream().map(word -> Map.entry(word, e.getKey())))
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /// What may stand before the comparison and adds nothing to it: `phấn đấu đạt trên`.
    private static final Pattern LEAD = Pattern.compile("(?:phan dau )?(?:uoc )?(?:dat )?(.+)");

    private Comparisons() {}

    /// No words are no comparison.
    public static Reading<Optional<Comparison>> read(String text) {
        Wording wording = Wording.of(text);
        if (wording.isEmpty() || wording.plain().equals("-")) {
            return Reading.of(Optional.empty());
        }
        return of(wording.plain())
                .map(found -> Reading.of(Optional.of(found)))
                .orElseGet(() -> Reading.unclear(WordingFault.COMPARISON_NOT_UNDERSTOOD, text));
    }

    /// How a comparison is usually written.
    public static String words(Comparison comparison) {
        return switch (comparison) {
            case REACH -> "đạt";
            case AT_LEAST -> "ít nhất";
            case MORE_THAN -> "trên";
            case ABOUT -> "khoảng";
            case AT_MOST -> "không quá";
            case LESS_THAN -> "dưới";
        };
    }

    /// @param plain words in the plain form
    static Optional<Comparison> of(String plain) {
        Optional<Comparison> exact = Optional.ofNullable(BY_WORDS.get(plain));
        if (exact.isPresent()) {
            return exact;
        }
        Matcher lead = LEAD.matcher(plain);
        return lead.matches() && plain.startsWith("uoc dat")
                ? Optional.of(Comparison.ABOUT)
                : lead.matches()
                        ? Optional.ofNullable(BY_WORDS.get(lead.group(1)))
                        : Optional.empty();
    }
}
