package vn.steerlog.command.imports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.steerlog.command.agency.AgencyDirectory;
import vn.steerlog.command.rules.Facts;
import vn.steerlog.events.agency.AgencyId;

/// Finds the agencies that a cell names: by the code that the list gives them, else by the short
/// name or the name of agencies that are registered.
final class AgencyWords {
    private static final List<String> SEPARATORS = List.of("[;\\n|]", ",");
    private static final int SUGGESTIONS = 12;

    private final ListScope scope;
    private final Facts facts;

    AgencyWords(ListScope scope, Facts facts) {
        this.scope = scope;
        this.facts = facts;
    }

    /// The agency that the whole cell names; none when the cell is empty.
    Optional<AgencyId> one(ImportedRow row, String column) {
        List<AgencyId> found = many(row, column);
        if (found.size() > 1) {
            row.refuse(column, ImportFault.SEVERAL_LEADS, List.of());
        }
        return found.stream().findFirst();
    }

    /// The agencies that a cell names, parted by semicolons, line breaks or commas: names hold
    /// commas too, so the cell is tried as a whole first.
    List<AgencyId> many(ImportedRow row, String column) {
        String words = row.cell(column).words();
        if (words.isEmpty()) {
            return List.of();
        }
        List<AgencyId> found = named(row, column, List.of(words), 0);
        return List.copyOf(new LinkedHashSet<>(found));
    }

    private List<AgencyId> named(
            ImportedRow row, String column, List<String> parts, int separators) {
        List<AgencyId> found = new ArrayList<>();
        for (String part : parts) {
            List<AgencyId> candidates = candidates(part);
            if (candidates.size() == 1) {
                found.add(candidates.getFirst());
            } else if (candidates.size() > 1) {
                row.refuse(column, ImportFault.AGENCY_AMBIGUOUS, List.of());
            } else {
                found.addAll(split(row, column, part, separators));
            }
        }
        return found;
    }

    private List<AgencyId> split(ImportedRow row, String column, String words, int separators) {
        for (int next = separators; next < SEPARATORS.size(); next++) {
            List<String> parts =
                    Stream.of(words.split(SEPARATORS.get(next)))
                            .map(String::strip)
                            .filter(part -> !part.isEmpty())
                            .toList();
            if (parts.size() > 1) {
                return named(row, column, parts, next + 1);
            }
        }
        row.refuse(column, ImportFault.AGENCY_NOT_FOUND, suggestions());
        return List.of();
    }

    private List<AgencyId> candidates(String words) {
        Optional<AgencyId> listed = scope.agency(words);
        if (listed.isPresent()) {
            return List.of(listed.get());
        }
        AgencyDirectory directory = facts.readAll(AgencyDirectory.FOLD);
        List<AgencyId> shortNamed = directory.shortNamed(words).distinct().toList();
        return shortNamed.isEmpty() ? directory.named(words).distinct().toList() : shortNamed;
    }

    private List<String> suggestions() {
        return scope.agencyCodes().limit(SUGGESTIONS).toList();
    }
}
