package vn.steerlog.query.persons;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.steerlog.events.person.PersonId;
import vn.steerlog.http.Role;
import vn.steerlog.ledger.persons.PersonKey;
import vn.steerlog.ledger.persons.PersonKeys;
import vn.steerlog.ledger.persons.Seals;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.text.PlainText;
import vn.steerlog.query.view.Viewer;

/// Opens what is sealed, for those who may see it and for as long as an answer takes: nothing that
/// was opened is kept. Whoever was erased is erased at every moment that can be asked for, from the
/// time that the erasure is known of, whether or not the key is still there.
public final class Persons {
    private static final Set<Role> MAY_SEE =
            EnumSet.of(Role.SECRETARIAT, Role.LEADER, Role.AUDITOR);

    private final PersonRegister register;
    private final PersonKeys keys;
    private final Seals seals;

    public Persons(PersonRegister register, PersonKeys keys, Seals seals) {
        this.register = register;
        this.keys = keys;
        this.seals = seals;
    }

    /// Whether names are shown to `role`: others see roles and positions only.
    public static boolean mayBeSeenBy(Role role) {
        return MAY_SEE.contains(role);
    }

    public record Entry(PersonRow person, Shown shown) {}

    /// Those of `persons` who are known at that moment; nobody for who may not see them.
    ///
    /// @throws vn.steerlog.ledger.persons.PersonKeysException when the keys cannot be read
    public Map<PersonId, Shown> shown(Collection<PersonId> persons, Moment moment, Role role) {
        if (!mayBeSeenBy(role)) {
            return Map.of();
        }
        List<PersonRow> rows =
                persons.stream()
                        .distinct()
                        .flatMap(person -> register.person(person, moment).stream())
                        .toList();
        return open(rows).stream().collect(toMap(entry -> entry.person().person(), Entry::shown));
    }

    /// One person, for the secretariat.
    public Optional<Entry> person(PersonId person, Moment moment) {
        return register.person(person, moment).map(row -> open(List.of(row)).getFirst());
    }

    /// All persons, for the secretariat, in the order in which they were recorded: no erasure
    /// changes it.
    public List<Entry> all(Moment moment) {
        List<PersonRow> rows =
                register.view().rows(moment, Viewer.EVERYTHING).values().stream()
                        .sorted(Comparator.comparingLong(row -> row.recorded().position()))
                        .toList();
        return open(rows);
    }

    /// The same by name, those without one behind the others.
    public List<Entry> byName(Moment moment) {
        Comparator<Entry> byName =
                (one, other) ->
                        PlainText.compare(
                                one.shown().name().orElse(""), other.shown().name().orElse(""));
        return all(moment).stream()
                .sorted(
                        Comparator.comparing((Entry entry) -> entry.shown().state())
                                .thenComparing(byName))
                .toList();
    }

    /// With the erasure that is known of now.
    private List<Entry> open(List<PersonRow> rows) {
        Map<PersonId, PersonRow> kept = new LinkedHashMap<>();
        for (PersonRow row : rows) {
            kept.put(row.person(), withErasure(row));
        }
        List<PersonId> wanted =
                kept.values().stream()
                        .filter(row -> row.erased().isEmpty())
                        .map(PersonRow::person)
                        .toList();
        Map<PersonId, PersonKey> found = wanted.isEmpty() ? Map.of() : keys.find(wanted);
        return kept.values().stream()
                .map(row ->
                        new Entry(row, shown(row, Optional.ofNullable(found.get(row.person())))))
                .toList();
    }

    private PersonRow withErasure(PersonRow row) {
        Optional<PersonRow.Erasure> erasure = row.erased().or(() -> register.erasure(row.person()));
        return erasure.isEmpty()
                ? row
                : new PersonRow(row.person(), Optional.empty(), erasure, row.recorded());
    }

    private Shown shown(PersonRow row, Optional<PersonKey> key) {
        if (row.erased().isPresent()) {
            return Shown.ERASED;
        }
        return key.flatMap(its -> row.sealed().flatMap(text -> seals.open(row.person(), its, text)))
                .map(Shown::of)
                .orElse(Shown.UNREADABLE);
    }
}
