package vn.steerlog.command.agency;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.steerlog.command.rules.Fold;
import vn.steerlog.command.wording.NaturalKey;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.agency.AgencyEvent;
import vn.steerlog.events.agency.AgencyId;

/// All agencies: for what must be unique among them, and to find them by what people call them.
public final class AgencyDirectory {
    public static final Fold<AgencyDirectory> FOLD =
            new Fold<>("Agency", new AgencyDirectory(Map.of()), AgencyDirectory::evolve);

    private final Map<AgencyId, Agency> agencies;

    private AgencyDirectory(Map<AgencyId, Agency> agencies) {
        this.agencies = agencies;
    }

    private AgencyDirectory evolve(DomainEvent event) {
        if (!(event instanceof AgencyEvent e)) {
            return this;
        }
        var next = new HashMap<>(agencies);
        next.put(e.agency(), agencies.getOrDefault(e.agency(), Agency.NONE).evolve(e));
        return new AgencyDirectory(next);
    }

    /// The open agency of that name under that parent.
    public Optional<AgencyId> named(String name, Optional<AgencyId> parent) {
        return open(agency ->
                        agency.parent().equals(parent)
                                && NaturalKey.of(agency.name()).equals(NaturalKey.of(name)))
                .findFirst();
    }

    /// The open agencies of that name, whatever their parent.
    public Stream<AgencyId> named(String name) {
        return open(agency -> NaturalKey.of(agency.name()).equals(NaturalKey.of(name)));
    }

    /// The open agencies that lists call by that short name.
    public Stream<AgencyId> shortNamed(String shortName) {
        return open(agency ->
                agency.shortName()
                        .filter(its -> NaturalKey.of(its).equals(NaturalKey.of(shortName)))
                        .isPresent());
    }

    /// Who holds the official code.
    public Optional<AgencyId> coded(String code) {
        return open(agency -> agency.code().filter(its -> its.code().equals(code)).isPresent())
                .findFirst();
    }

    private Stream<AgencyId> open(Predicate<Agency> condition) {
        return agencies.entrySet().stream()
                .filter(entry -> entry.getValue().open() && condition.test(entry.getValue()))
                .map(Map.Entry::getKey);
    }
}
