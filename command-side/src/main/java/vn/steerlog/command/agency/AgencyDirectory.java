package vn.steerlog.command.agency;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.steerlog.command.rules.Fold;
import vn.steerlog.command.rules.SharedMap;
import vn.steerlog.command.wording.NaturalKey;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.agency.AgencyEvent;
import vn.steerlog.events.agency.AgencyId;

/// All agencies: for what must be unique among those that are open, and to find them by what people
/// call them.
public final class AgencyDirectory {
    public static final Fold<AgencyDirectory> FOLD =
            new Fold<>(
                    "Agency",
                    new AgencyDirectory(SharedMap.empty(), SharedMap.empty()),
                    AgencyDirectory::evolve);

    private final SharedMap<AgencyId, Entry> agencies;

    /// The open agencies by each of their handles.
    private final SharedMap<Handle, SharedMap<AgencyId, AgencyId>> open;

    private AgencyDirectory(
            SharedMap<AgencyId, Entry> agencies,
            SharedMap<Handle, SharedMap<AgencyId, AgencyId>> open) {
        this.agencies = agencies;
        this.open = open;
    }

    /// By what an agency is found.
    private sealed interface Handle {
        record Named(NaturalKey name) implements Handle {}

        record NamedUnder(NaturalKey name, Optional<AgencyId> parent) implements Handle {}

        record ShortNamed(NaturalKey shortName) implements Handle {}

        record Coded(String code) implements Handle {}

        record UnitOf(AgencyId parent) implements Handle {}
    }

    /// @param handles by which the agency is found while it is open
    private record Entry(Agency agency, List<Handle> handles) {
        static final Entry NONE = new Entry(Agency.NONE, List.of());

        Entry evolve(AgencyEvent event) {
            Agency next = agency.evolve(event);
            return new Entry(next, handlesOf(next).toList());
        }
    }

    /// The open agency of that name under that parent.
    public Optional<AgencyId> named(String name, Optional<AgencyId> parent) {
        return found(new Handle.NamedUnder(NaturalKey.of(name), parent)).findFirst();
    }

    /// The open agencies of that name, whatever their parent.
    public Stream<AgencyId> named(String name) {
        return found(new Handle.Named(NaturalKey.of(name)));
    }

    /// The open agencies that lists call by that short name.
    public Stream<AgencyId> shortNamed(String shortName) {
        return found(new Handle.ShortNamed(NaturalKey.of(shortName)));
    }

    /// The open agency that holds the official code.
    public Optional<AgencyId> coded(String code) {
        return found(new Handle.Coded(code)).findFirst();
    }

    /// The open agencies that belong to `parent`.
    public Stream<AgencyId> unitsOf(AgencyId parent) {
        return found(new Handle.UnitOf(parent));
    }

    private Stream<AgencyId> found(Handle handle) {
        return open.get(handle).stream().flatMap(SharedMap::keys);
    }

    private AgencyDirectory evolve(DomainEvent event) {
        return event instanceof AgencyEvent e ? evolve(e) : this;
    }

    private AgencyDirectory evolve(AgencyEvent event) {
        AgencyId id = event.agency();
        Entry before = agencies.get(id).orElse(Entry.NONE);
        Entry after = before.evolve(event);
        var next = open;
        for (Handle handle : before.handles()) {
            next = next.with(handle, among(next, handle).without(id));
        }
        for (Handle handle : after.handles()) {
            next = next.with(handle, among(next, handle).with(id, id));
        }
        return new AgencyDirectory(agencies.with(id, after), next);
    }

    private static SharedMap<AgencyId, AgencyId> among(
            SharedMap<Handle, SharedMap<AgencyId, AgencyId>> open, Handle handle) {
        return open.get(handle).orElse(SharedMap.empty());
    }

    private static Stream<Handle> handlesOf(Agency agency) {
        if (!agency.open()) {
            return Stream.empty();
        }
        NaturalKey name = NaturalKey.of(agency.name());
        Stream<Handle> always =
                Stream.of(new Handle.Named(name), new Handle.NamedUnder(name, agency.parent()));
        Stream<Optional<? extends Handle>> sometimes =
                Stream.of(
                        agency.shortName().map(its -> new Handle.ShortNamed(NaturalKey.of(its))),
                        agency.code().map(its -> new Handle.Coded(its.code())),
                        agency.parent().map(Handle.UnitOf::new));
        return Stream.concat(always, sometimes.flatMap(Optional::stream));
    }
}
