package vn.steerlog.command.account;

import java.time.Instant;
import java.util.Optional;
import vn.steerlog.events.Id;
import vn.steerlog.http.Role;
import vn.steerlog.http.SignedIn;

/// Somebody who may sign in.
///
/// @param id opaque, `acc-` and 26 letters and digits; all that the ledger knows of a person
/// @param agency the agency that an officer acts for; present exactly for officers
/// @param passwordHash with the name of its algorithm: `{argon2}…`
/// @param mustChangePassword whether somebody else knows the password
/// @param generation grows with every change that must end what was signed in before
record Account(
        String id,
        SignInName name,
        String displayName,
        Role role,
        Optional<String> agency,
        String passwordHash,
        boolean disabled,
        boolean mustChangePassword,
        int generation,
        Instant createdAt) {

    Account {
        Id.checked(id);
        agency.ifPresent(Id::checked);
        if (agency.isPresent() != (role == Role.AGENCY_OFFICER)) {
            throw new IllegalArgumentException("exactly an officer has an agency");
        }
        if (displayName.isBlank() || passwordHash.isBlank() || generation < 1) {
            throw new IllegalArgumentException("an account without name, password or generation");
        }
    }

    /// With another password.
    Account withPassword(String hash, boolean mustChange) {
        return new Account(
                id,
                name,
                displayName,
                role,
                agency,
                hash,
                disabled,
                mustChange,
                generation + 1,
                createdAt);
    }

    /// The same password under a newer algorithm: nobody is signed out.
    Account rehashed(String hash) {
        return new Account(
                id,
                name,
                displayName,
                role,
                agency,
                hash,
                disabled,
                mustChangePassword,
                generation,
                createdAt);
    }

    Account withDisabled(boolean isDisabled) {
        return isDisabled == disabled
                ? this
                : new Account(
                        id,
                        name,
                        displayName,
                        role,
                        agency,
                        passwordHash,
                        isDisabled,
                        mustChangePassword,
                        generation + 1,
                        createdAt);
    }

    Account withRole(Role newRole, Optional<String> newAgency) {
        return newRole == role && newAgency.equals(agency)
                ? this
                : new Account(
                        id,
                        name,
                        displayName,
                        newRole,
                        newAgency,
                        passwordHash,
                        disabled,
                        mustChangePassword,
                        generation + 1,
                        createdAt);
    }

    boolean isEnabledAdministrator() {
        return !disabled && role == Role.ADMINISTRATOR;
    }

    SignedIn signedIn() {
        return new SignedIn(id, displayName, role, agency);
    }

    /// Without the person's names and the hash: fit for a log.
    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
