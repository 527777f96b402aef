package vn.steerlog.command.committee;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.steerlog.command.rules.Days;
import vn.steerlog.command.rules.Fold;
import vn.steerlog.events.committee.CommitteeEvent;
import vn.steerlog.events.committee.CommitteeEvent.CommitteeDissolved;
import vn.steerlog.events.committee.CommitteeEvent.CommitteeEstablished;
import vn.steerlog.events.committee.CommitteeEvent.MemberAppointed;
import vn.steerlog.events.committee.CommitteeEvent.MemberReleased;
import vn.steerlog.events.committee.CommitteeEvent.SubgroupFormed;
import vn.steerlog.events.committee.MemberId;
import vn.steerlog.events.committee.SubgroupId;

/// What the rules need to know of one committee.
///
/// @param establishedOn when it came into being, when that was said
/// @param lastOn the latest day on which something about it took effect
/// @param seats all that were ever taken, by member
/// @param subgroups their names
public record Committee(
        Status status,
        String name,
        Optional<LocalDate> establishedOn,
        Optional<LocalDate> lastOn,
        Map<MemberId, Seat> seats,
        Map<SubgroupId, String> subgroups) {

    public enum Status {
        NONE,
        STANDING,
        DISSOLVED
    }

    /// @param since when it was taken, when that was said
    public record Seat(Optional<LocalDate> since, boolean released) {}

    public static final Committee NONE =
            new Committee(Status.NONE, "", Optional.empty(), Optional.empty(), Map.of(), Map.of());

    public static final Fold<Committee> FOLD =
            new Fold<>(
                    "Committee",
                    NONE,
                    (state, event) -> event instanceof CommitteeEvent e ? state.evolve(e) : state);

    public Committee evolve(CommitteeEvent event) {
        return switch (event) {
            case CommitteeEstablished e ->
                    new Committee(
                            Status.STANDING,
                            e.name(),
                            e.effectiveOn(),
                            e.effectiveOn(),
                            Map.of(),
                            Map.of());
            case MemberAppointed e ->
                    seated(e.member(), new Seat(e.effectiveOn(), false), e.effectiveOn());
            case MemberReleased e -> {
                var seat = new Seat(Optional.of(e.effectiveOn()), true);
                yield seated(e.member(), seat, Optional.of(e.effectiveOn()));
            }
            case SubgroupFormed e ->
                    new Committee(
                            status,
                            name,
                            establishedOn,
                            Days.later(lastOn, Optional.of(e.effectiveOn())),
                            seats,
                            with(subgroups, e.subgroup(), e.name()));
            case CommitteeDissolved e ->
                    new Committee(
                            Status.DISSOLVED,
                            name,
                            establishedOn,
                            Optional.of(e.effectiveOn()),
                            seats,
                            subgroups);
        };
    }

    Optional<Seat> seat(MemberId member) {
        return Optional.ofNullable(seats.get(member));
    }

    private Committee seated(MemberId member, Seat seat, Optional<LocalDate> on) {
        return new Committee(
                status,
                name,
                establishedOn,
                Days.later(lastOn, on),
                with(seats, member, seat),
                subgroups);
    }

    private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        var next = new HashMap<>(map);
        next.put(key, value);
        return Map.copyOf(next);
    }
}
