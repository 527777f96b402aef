package vn.steerlog.standalone.watching;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Meters by their names as Prometheus knows them.
///
/// @param byName kind and labels
public record Meters(Map<String, Meter> byName) {
    private static final Pattern TYPE = Pattern.compile("# TYPE (\\S+) (\\S+)");
    private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_]\\w*)(?:\\{(.*)})? \\S+");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"");
    private static final Pattern ROW =
            Pattern.compile("\\| `(\\w+)` \\| (\\w+) \\| ([^|]*)\\| (command|query|both) \\|.*");
    private static final Set<String> COMMON = Set.of("application", "le", "quantile");
    private static final Set<String> OWN =
            Set.of("steerlog_", "commandBus_", "eventProcessor_", "eventStore_");
    private static final Pattern QUOTED = Pattern.compile("`(\\w+)`");

    /// @param labels without those that every meter has, or that belong to buckets
    public record Meter(String kind, Set<String> labels) {}

    /// As an endpoint shows them. The `_max` beside a timer or summary belongs to it.
    public static Meters scraped(String exposition) {
        var byName = new TreeMap<String, Meter>();
        exposition
                .lines()
                .map(TYPE::matcher)
                .filter(Matcher::matches)
                .forEach(type ->
                        byName.put(type.group(1), new Meter(type.group(2), new TreeSet<>())));
        exposition
                .lines()
                .map(SAMPLE::matcher)
                .filter(Matcher::matches)
                .forEach(sample ->
                        family(sample.group(1), byName)
                                .ifPresent(meter -> meter.labels().addAll(labels(sample))));
        byName.keySet()
                .removeIf(name ->
                        name.endsWith("_max")
                                && byName.containsKey(name.substring(0, name.length() - 4)));
        return new Meters(byName);
    }

    /// As the tables of `docs/metrics.md` say.
    ///
    /// @param sides `command` or `query`, or both
    public static Meters documented(String markdown, String... sides) {
        Set<String> wanted = new TreeSet<>(Set.of(sides));
        wanted.add("both");
        var byName = new TreeMap<String, Meter>();
        markdown.lines()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .filter(row -> wanted.contains(row.group(4)))
                .forEach(row ->
                        byName.put(row.group(1), new Meter(row.group(2), quoted(row.group(3)))));
        return new Meters(byName);
    }

    /// Those that the tables are about, and not Spring Boot's.
    public Meters own() {
        var some = new TreeMap<>(byName);
        some.keySet().removeIf(name -> OWN.stream().noneMatch(name::startsWith));
        return new Meters(some);
    }

    /// Every name that can be asked for: `_count`, `_sum`, `_bucket` and `_max` too.
    public Set<String> samples() {
        var names = new TreeSet<String>();
        byName.forEach((name, meter) -> {
            names.add(name);
            if (meter.kind().equals("histogram") || meter.kind().equals("summary")) {
                names.add(name + "_count");
                names.add(name + "_sum");
                names.add(name + "_max");
            }
            if (meter.kind().equals("histogram")) {
                names.add(name + "_bucket");
            }
        });
        return names;
    }

    private static Optional<Meter> family(String sample, Map<String, Meter> byName) {
        return Optional.ofNullable(byName.get(sample))
                .or(() ->
                        Optional.ofNullable(
                                byName.get(sample.replaceFirst("_(count|sum|bucket)$", ""))));
    }

    private static Set<String> labels(Matcher sample) {
        String all = Optional.ofNullable(sample.group(2)).orElse("");
        return LABEL.matcher(all)
                .results()
                .map(label -> label.group(1))
                .filter(label -> !COMMON.contains(label))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> quoted(String cell) {
        return QUOTED.matcher(cell)
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
