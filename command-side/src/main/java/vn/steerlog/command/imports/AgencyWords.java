package vn.steerlog.command.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.steerlog.command.agency.AgencyDirectory;
import vn.steerlog.command.rules.Facts;
import vn.steerlog.events.agency.AgencyId;

/// Finds the agencies that a cell names: by the code or name that the list gives them, else by the
/// short name or name of agencies that are registered, else by a shorter way of writing a name of
/// the list.
final class AgencyWords {
    private static final Pattern ALWAYS_PARTS = Pattern.compile("[;\\n|]");

    /// What parts names, and stands in some.
    private static final Pattern MAY_PART = Pattern.compile(",|/| (?:và|&|\\+) ");

    /// How many of these a name holds at most.
    private static final int MOST_IN_A_NAME = 8;

    private static final Pattern BULLET = Pattern.compile("^[-–•*+] ?|[.,]$");
    private static final int SUGGESTIONS = 12;

    private final Codes<AgencyId> listed;
    private final Facts facts;

    AgencyWords(ListScope scope, Facts facts) {
        this.listed = scope.agencies();
        this.facts = facts;
    }

    /// What words stand for.
    private sealed interface Meant {
        /// @param words by which the agency is listed, or the words themselves
        record One(AgencyId agency, String words) implements Meant {}

        /// An agency of the list whose row is not recorded.
        record Waiting() implements Meant {}

        record Several(String words, List<String> names) implements Meant {}

        record Unknown(String words) implements Meant {}
    }

    /// The agency that the whole cell names; none when the cell is empty.
    ///
    /// @param several what to say when the cell names more than one
    Optional<AgencyId> one(ImportedRow row, String column, ImportFault several) {
        List<AgencyId> found = many(row, column);
        if (found.size() > 1) {
            row.refuse(column, several, List.of());
        }
        return found.stream().findFirst();
    }

    Optional<AgencyId> one(ImportedRow row, String column) {
        return one(row, column, ImportFault.SEVERAL_AGENCIES);
    }

    /// The agencies that a cell names, parted by semicolons, line breaks, commas, slashes or `và`:
    /// names hold some of these too, so the cell is tried as a whole first.
    List<AgencyId> many(ImportedRow row, String column) {
        String words = row.text(column).orElse("");
        Map<AgencyId, String> found = new LinkedHashMap<>();
        boolean otherwise = false;
        for (Meant meant : words.isEmpty() ? List.<Meant>of() : read(words).toList()) {
            switch (meant) {
                case Meant.One(AgencyId agency, String its) -> {
                    found.putIfAbsent(agency, its);
                    otherwise |= !words.contains(its);
                }
                case Meant.Waiting() -> row.waits(listed.kind());
                case Meant.Several(String part, List<String> names) ->
                        row.refuse(column, ImportFault.AGENCY_AMBIGUOUS, part, names);
                case Meant.Unknown(String part) ->
                        row.refuse(column, ImportFault.AGENCY_NOT_FOUND, part, suggestions());
            }
        }
        if (otherwise) {
            row.understood(column, String.join("; ", found.values()));
        }
        return List.copyOf(found.keySet());
    }

    private Stream<Meant> read(String words) {
        return isKnown(words)
                ? Stream.of(meant(words))
                : ALWAYS_PARTS.splitAsStream(words).flatMap(part -> parts(part).stream());
    }

    /// From left to right the longest name that is known; what stands between those is unknown.
    private List<Meant> parts(String words) {
        List<MatchResult> marks = MAY_PART.matcher(words).results().toList();
        List<Meant> parts = new ArrayList<>();
        int unknownFrom = -1;
        int mark = 0;
        for (int from = 0; from <= words.length(); ) {
            int last = Math.min(marks.size(), mark + MOST_IN_A_NAME);
            while (last > mark && !isKnown(words.substring(from, end(marks, last, words)))) {
                last--;
            }
            String part = words.substring(from, end(marks, last, words));
            boolean known = isKnown(part);
            if (known && unknownFrom >= 0) {
                unknown(words.substring(unknownFrom, marks.get(mark - 1).start()))
                        .ifPresent(parts::add);
            }
            if (known) {
                parts.add(meant(part));
            }
            unknownFrom = known ? -1 : unknownFrom < 0 ? from : unknownFrom;
            mark = last + 1;
            from = last < marks.size() ? marks.get(last).end() : words.length() + 1;
        }
        if (unknownFrom >= 0) {
            unknown(words.substring(unknownFrom)).ifPresent(parts::add);
        }
        return parts;
    }

    private static int end(List<MatchResult> marks, int mark, String words) {
        return mark < marks.size() ? marks.get(mark).start() : words.length();
    }

    private boolean isKnown(String words) {
        return !(meant(words) instanceof Meant.Unknown);
    }

    private Optional<Meant> unknown(String words) {
        return Optional.of(name(words))
                .filter(name -> !name.isEmpty())
                .map(name -> listed.waits(name) ? new Meant.Waiting() : new Meant.Unknown(name));
    }

    private static String name(String words) {
        return BULLET.matcher(words.strip()).replaceAll("").strip();
    }

    private Meant meant(String words) {
        String name = name(words);
        if (listed.isListed(name)) {
            return listed(name);
        }
        List<AgencyId> registered = registered(name);
        if (registered.size() == 1) {
            return new Meant.One(registered.getFirst(), name);
        }
        List<String> likely = listed.likely(name);
        if (registered.isEmpty() && likely.size() == 1) {
            return listed(likely.getFirst());
        }
        return registered.isEmpty() && likely.isEmpty()
                ? new Meant.Unknown(name)
                : new Meant.Several(name, likely);
    }

    private Meant listed(String words) {
        return listed.find(words)
                .<Meant>map(agency -> new Meant.One(agency, words))
                .orElseGet(Meant.Waiting::new);
    }

    private List<AgencyId> registered(String name) {
        AgencyDirectory directory = facts.readAll(AgencyDirectory.FOLD);
        List<AgencyId> shortNamed = directory.shortNamed(name).distinct().toList();
        return shortNamed.isEmpty() ? directory.named(name).distinct().toList() : shortNamed;
    }

    private List<String> suggestions() {
        return listed.written().stream().limit(SUGGESTIONS).toList();
    }
}
