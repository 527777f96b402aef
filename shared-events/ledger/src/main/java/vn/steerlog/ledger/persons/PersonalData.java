package vn.steerlog.ledger.persons;

import java.util.Optional;

/// What is kept of a person, in the clear: for the moment of sealing or of answering only. It does
/// not tell itself to logs.
///
/// @param name as written
public record PersonalData(String name, Optional<String> phone, Optional<String> email) {
    @Override
    public String toString() {
        return "PersonalData[…]";
    }
}
