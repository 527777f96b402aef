package vn.steerlog.events;

/// Something that happened to one thing. Stored names and revisions are for ever: see the ledger's
/// event catalogue.
///
/// Events hold roles and positions, never the names of persons.
public interface DomainEvent {
    /// The thing it happened to: the aggregate's key in the ledger.
    Id subject();
}
