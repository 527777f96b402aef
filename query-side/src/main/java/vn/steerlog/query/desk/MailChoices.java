package vn.steerlog.query.desk;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.steerlog.http.ProblemException;

/// Which mail everybody wants.
public final class MailChoices {
    private final DeskStore store;
    private final Set<String> domains;

    /// @param domains to which mail may go; to any when empty
    MailChoices(DeskStore store, Set<String> domains) {
        this.store = store;
        this.domains = Set.copyOf(domains);
    }

    /// What `account` chose last; empty when it wants none.
    public Optional<MailChoice> of(String account) {
        return store.of(account).mail();
    }

    /// Those who want some, by account.
    public Map<String, MailChoice> all() {
        Map<String, MailChoice> all = new TreeMap<>();
        store.all().forEach(desk -> desk.mail().ifPresent(mail -> all.put(desk.account(), mail)));
        return all;
    }

    /// @throws ProblemException when no mail may go to that address
    public MailChoice choose(String account, MailChoice choice) {
        String domain =
                choice.address()
                        .substring(choice.address().lastIndexOf('@') + 1)
                        .toLowerCase(Locale.ROOT);
        if (!domains.isEmpty() && !domains.contains(domain)) {
            throw ProblemException.of(
                    DeskProblem.MAIL_DOMAIN_NOT_ALLOWED,
                    domain,
                    String.join(", ", domains.stream().sorted().toList()));
        }
        store.change(account, desk -> desk.mailed(Optional.of(choice)));
        return choice;
    }

    /// No more mail: the address is forgotten.
    public void forget(String account) {
        store.change(account, desk -> desk.mailed(Optional.empty()));
    }
}
