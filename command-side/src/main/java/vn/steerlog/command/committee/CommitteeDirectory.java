package vn.steerlog.command.committee;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.steerlog.command.rules.Fold;
import vn.steerlog.command.wording.NaturalKey;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.committee.CommitteeEvent.CommitteeDissolved;
import vn.steerlog.events.committee.CommitteeEvent.CommitteeEstablished;
import vn.steerlog.events.committee.CommitteeId;

/// The committees that are not dissolved, by name: no two of them share one.
public final class CommitteeDirectory {
    public static final Fold<CommitteeDirectory> FOLD =
            new Fold<>("Committee", new CommitteeDirectory(Map.of()), CommitteeDirectory::evolve);

    private final Map<NaturalKey, CommitteeId> standing;

    private CommitteeDirectory(Map<NaturalKey, CommitteeId> standing) {
        this.standing = standing;
    }

    /// The committee of that name, however the name is written.
    public Optional<CommitteeId> named(String name) {
        return Optional.ofNullable(standing.get(NaturalKey.of(name)));
    }

    private CommitteeDirectory evolve(DomainEvent event) {
        var next = new HashMap<>(standing);
        switch (event) {
            case CommitteeEstablished e -> next.put(NaturalKey.of(e.name()), e.committee());
            case CommitteeDissolved e -> next.values().remove(e.committee());
            default -> {
                return this;
            }
        }
        return new CommitteeDirectory(next);
    }
}
