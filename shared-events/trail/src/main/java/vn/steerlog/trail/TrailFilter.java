package vn.steerlog.trail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which entries are asked for: those that fulfil everything that is given.
///
/// @param thing an id that they are about
/// @param from not earlier
/// @param until earlier
public record TrailFilter(
        Optional<String> account,
        Optional<TrailKind> kind,
        Optional<String> thing,
        Optional<Instant> from,
        Optional<Instant> until) {
    /// All of them.
    public static final TrailFilter ALL =
            new TrailFilter(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    /// Those of one kind, not earlier than `from`.
    public static TrailFilter since(TrailKind kind, Instant from) {
        return new TrailFilter(
                ALL.account, Optional.of(kind), ALL.thing, Optional.of(from), ALL.until);
    }

    /// What stands in the bytes of every record that fulfils it, each between quotation marks.
    List<String> words() {
        return Stream.of(account, kind.map(TrailKind::stored), thing)
                .flatMap(Optional::stream)
                .toList();
    }

    boolean isFulfilledBy(TrailLine line) {
        TrailEntry entry = line.entry();
        return account.filter(it -> !it.equals(entry.account())).isEmpty()
                && kind.filter(it -> it != entry.kind()).isEmpty()
                && thing.filter(it -> !entry.things().contains(it)).isEmpty()
                && from.filter(line.at()::isBefore).isEmpty()
                && until.filter(it -> !line.at().isBefore(it)).isEmpty();
    }
}
