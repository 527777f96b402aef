package vn.steerlog.ledger.axon;

import java.util.Optional;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import vn.steerlog.ledger.Appended;

/// The commit in which a unit of work ended. It is known from the moment the events are on stable
/// storage: after the unit's prepare-commit phase.
public final class AppendedCommit {
    private static final String RESOURCE = AppendedCommit.class.getName();

    private AppendedCommit() {}

    /// The commit of `unit` or of the unit that it is nested in; absent when it recorded nothing,
    /// or nothing yet.
    public static Optional<Appended> of(UnitOfWork<?> unit) {
        return Optional.ofNullable(unit.root().getResource(RESOURCE));
    }

    static void put(UnitOfWork<?> unit, Appended appended) {
        unit.root().resources().put(RESOURCE, appended);
    }
}
