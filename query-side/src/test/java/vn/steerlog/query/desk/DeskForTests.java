package vn.steerlog.query.desk;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.steerlog.http.SignedIn;

/// Desks for the tests of what is made for their owners.
public final class DeskForTests {
    private DeskForTests() {}

    public static MailChoices mailChoices(Path folder) {
        return new MailChoices(new FileDeskStore(folder), Set.of());
    }

    /// @param accounts by id; they may change
    public static Owners owners(Map<String, SignedIn> accounts) {
        return new Owners(id -> Optional.ofNullable(accounts.get(id)));
    }
}
