package vn.steerlog.command.wording;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Shorter ways in which people write a name or a code of their own list, which a reader
/// understands at once: `Sở KH&CN` and `Sở Khoa học và Công nghệ` for `Sở Khoa học và Công nghệ
/// tỉnh Lào Cai`, `UBND tỉnh`, `KL1` for `KL 1`.
///
/// Two names may share a form: then neither is meant for certain.
public final class Names {
    private static final Map<String, String> ABBREVIATIONS =
            Map.ofEntries(
                    Map.entry("ubnd", "uy ban nhan dan"),
                    Map.entry("hdnd", "hoi dong nhan dan"),
                    Map.entry("mttq", "mat tran to quoc"),
                    Map.entry("vn", "viet nam"),
                    Map.entry("bcd", "ban chi dao"),
                    Map.entry("bch", "ban chi huy"),
                    Map.entry("bql", "ban quan ly"),
                    Map.entry("kkt", "khu kinh te"),
                    Map.entry("vp", "van phong"),
                    Map.entry("tp", "thanh pho"),
                    Map.entry("khcn", "khoa hoc va cong nghe"),
                    Map.entry("tttt", "thong tin va truyen thong"),
                    Map.entry("gddt", "giao duc va dao tao"),
                    Map.entry("nnmt", "nong nghiep va moi truong"),
                    Map.entry("nnptnt", "nong nghiep va phat trien nong thon"),
                    Map.entry("tnmt", "tai nguyen va moi truong"),
                    Map.entry("khdt", "ke hoach va dau tu"),
                    Map.entry("ldtbxh", "lao dong thuong binh va xa hoi"),
                    Map.entry("vhttdl", "van hoa the thao va du lich"),
                    Map.entry("gtvt", "giao thong van tai"));

    /// `kh&cn`, `kh-cn` and `kh và cn` are `khcn`.
    private static final Pattern ABBREVIATION =
            Pattern.compile(
                    "(?<![a-z\\d])(?:"
                            + ABBREVIATIONS.keySet().stream()
                                    .sorted((a, b) -> b.length() - a.length())
                                    .map(Names::spaced)
                                    .collect(Collectors.joining("|"))
                            + ")(?![a-z\\d])");

    private static final Pattern BETWEEN_DIGITS =
            Pattern.compile("(?<=\\d)[^\\p{L}\\p{N}]+(?=\\d)");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT =
            Pattern.compile("[^\\p{L}\\p{N}-]+|-(?!\\d)|(?<!\\d)-");
    private static final Pattern OF_PROVINCE =
            Pattern.compile("(.+) (tinh|thanh pho) (?!uy(?: |$))(.{2,})");
    private static final Pattern PARTY_OF_PROVINCE = Pattern.compile("(.*\\btinh uy) .{2,}");

    private Names() {}

    /// The form by which a name is looked up.
    public static String form(String words) {
        return compact(expanded(words));
    }

    /// The forms by which a name may be looked up: as it is, and without the province it names.
    public static Stream<String> likelyForms(String words) {
        String name = expanded(words);
        Matcher province = OF_PROVINCE.matcher(name);
        Matcher party = PARTY_OF_PROVINCE.matcher(name);
        Stream<String> shorter =
                province.matches()
                        ? Stream.of(
                                province.group(1),
                                province.group(1) + " " + province.group(2),
                                province.group(1) + " " + province.group(3))
                        : party.matches() ? Stream.of(party.group(1)) : Stream.empty();
        return Stream.concat(Stream.of(name), shorter).map(Names::compact).distinct();
    }

    private static String expanded(String words) {
        return ABBREVIATION
                .matcher(Wording.of(words).plain())
                .replaceAll(found -> ABBREVIATIONS.get(letters(found.group())))
                .replace("&", " va ");
    }

    private static String letters(String abbreviation) {
        String joined = abbreviation.replaceAll("[^a-z]", "");
        return ABBREVIATIONS.containsKey(joined) ? joined : joined.replace("va", "");
    }

    /// Between any two of its letters something that joins may stand.
    private static String spaced(String abbreviation) {
        return String.join("(?:&|-|, ?| va | & )?", abbreviation.split(""));
    }

    private static String compact(String name) {
        String joined = BETWEEN_DIGITS.matcher(name).replaceAll("-");
        return NEITHER_LETTER_NOR_DIGIT.matcher(joined).replaceAll("");
    }
}
