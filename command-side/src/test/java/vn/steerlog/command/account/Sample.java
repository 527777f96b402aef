package vn.steerlog.command.account;

import java.time.Instant;
import java.util.Optional;
import vn.steerlog.http.Role;

/// Accounts to test with.
final class Sample {
    static final Instant NOON = Instant.parse("2026-03-02T05:00:00Z");

    private Sample() {}

    static Account account(String id, String name, Role role) {
        Optional<String> agency =
                role == Role.AGENCY_OFFICER ? Optional.of("ag-1") : Optional.empty();
        return new Account(
                id,
                new SignInName(name),
                "Đỗ Thị Ngữ",
                role,
                agency,
                "{argon2}x",
                false,
                false,
                1,
                NOON);
    }
}
