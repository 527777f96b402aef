package vn.steerlog.events.person;

import vn.steerlog.events.DomainEvent;

/// What can happen to what is kept of one person.
///
/// `sealed` is a name and contact data encrypted under a key of that person's own, which is kept
/// outside the ledger: base64 of a 12-byte nonce, the AES-256-GCM ciphertext and its 16-byte tag,
/// with the person's id as additional authenticated data. Without the key it says nothing.
public sealed interface PersonEvent extends DomainEvent {
    PersonId person();

    @Override
    default PersonId subject() {
        return person();
    }

    record PersonRecorded(PersonId person, String sealed) implements PersonEvent {}

    /// @param sealed all that is kept from now on, not only what changed
    /// @param reason never with the person's name
    record PersonCorrected(PersonId person, String sealed, String reason) implements PersonEvent {}

    /// The person's key is destroyed once this is recorded.
    ///
    /// @param reason never with the person's name
    record PersonErased(PersonId person, String reason) implements PersonEvent {}
}
