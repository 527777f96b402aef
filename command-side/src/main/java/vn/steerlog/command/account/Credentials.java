package vn.steerlog.command.account;

import vn.steerlog.http.Role;

/// A name and a generated password, to be shown to the operator once: printed, never logged.
public record Credentials(String name, String password, Role role) {
    @Override
    public String toString() {
        return "Credentials[" + role + "]";
    }
}
