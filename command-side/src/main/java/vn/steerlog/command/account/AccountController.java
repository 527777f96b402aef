package vn.steerlog.command.account;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.http.MayCall;
import vn.steerlog.http.Role;

/// The accounts, for administrators.
@RestController
@MayCall(Role.ADMINISTRATOR)
@RequestMapping("/api/v1/accounts")
final class AccountController {
    private final AccountOffice office;

    AccountController(AccountOffice office) {
        this.office = office;
    }

    record NewAccount(String name, String displayName, Role role, Optional<AgencyId> agency) {}

    record RoleChange(Role role, Optional<AgencyId> agency) {}

    /// An account as administrators see it.
    record AccountRow(
            String id,
            String name,
            String displayName,
            Role role,
            Optional<String> agency,
            boolean disabled,
            boolean mustChangePassword,
            Instant createdAt) {
        static AccountRow of(Account account) {
            return new AccountRow(
                    account.id(),
                    account.name().value(),
                    account.displayName(),
                    account.role(),
                    account.agency(),
                    account.disabled(),
                    account.mustChangePassword(),
                    account.createdAt());
        }
    }

    /// The password is shown this once.
    record AccountRowWithPassword(AccountRow account, String password) {
        static AccountRowWithPassword of(AccountOffice.WithPassword made) {
            return new AccountRowWithPassword(AccountRow.of(made.account()), made.password());
        }

        @Override
        public String toString() {
            return "AccountRowWithPassword";
        }
    }

    @GetMapping
    List<AccountRow> all() {
        return office.all().stream().map(AccountRow::of).toList();
    }

    @GetMapping("/{id}")
    AccountRow get(@PathVariable String id) {
        return AccountRow.of(office.get(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<AccountRowWithPassword> create(@RequestBody NewAccount wanted) {
        var made =
                office.create(
                        wanted.name(), wanted.displayName(), wanted.role(), wanted.agency(), true);
        return ResponseEntity.created(URI.create("/api/v1/accounts/" + made.account().id()))
                .cacheControl(CacheControl.noStore())
                .body(AccountRowWithPassword.of(made));
    }

    @PostMapping("/{id}/password-resets")
    ResponseEntity<AccountRowWithPassword> resetPassword(@PathVariable String id) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(AccountRowWithPassword.of(office.resetPassword(id)));
    }

    @PostMapping("/{id}/disable")
    AccountRow disable(@PathVariable String id) {
        return AccountRow.of(office.disable(id));
    }

    @PostMapping("/{id}/enable")
    AccountRow enable(@PathVariable String id) {
        return AccountRow.of(office.enable(id));
    }

    @PostMapping("/{id}/role")
    AccountRow changeRole(@PathVariable String id, @RequestBody RoleChange wanted) {
        return AccountRow.of(office.changeRole(id, wanted.role(), wanted.agency()));
    }
}
