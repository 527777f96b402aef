package vn.steerlog.command.account;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.steerlog.http.InputError;
import vn.steerlog.http.ProblemException;
import vn.steerlog.http.SignInToken;
import vn.steerlog.http.SignInTokens;
import vn.steerlog.http.TokenCheck;

/// Signs in, and says whether what was signed in still counts. The log names accounts by id only.
final class SignIn implements TokenCheck {
    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private final AccountStore store;
    private final Passwords passwords;
    private final SignInAttempts attempts;
    private final MeterRegistry meters;

    SignIn(AccountStore store, Passwords passwords, SignInAttempts attempts, MeterRegistry meters) {
        this.store = store;
        this.passwords = passwords;
        this.attempts = attempts;
        this.meters = meters;
    }

    /// @throws ProblemException when name and password do not match, the account is disabled, or
    ///   there were too many attempts
    SignInToken signIn(String typedName, String password, String address, SignInTokens tokens) {
        SignInName name =
                SignInName.typed(typedName).orElseThrow(() -> refused("wrong", "no name"));
        begin(name, address);
        Optional<Account> account = store.read().byName(name);
        if (!passwords.matches(password, account)) {
            throw refused("wrong", account.map(Account::id).orElse("no account"));
        }
        return enter(account.orElseThrow(), password, address, tokens);
    }

    private SignInToken enter(
            Account account, String password, String address, SignInTokens tokens) {
        attempts.succeeded(account.name(), address);
        if (account.disabled()) {
            count("disabled", account.id());
            throw ProblemException.of(AccountProblem.ACCOUNT_DISABLED);
        }
        if (passwords.isOutdated(account.passwordHash())) {
            rehash(account, passwords.hash(password));
        }
        count("success", account.id());
        return tokens.issue(account.signedIn(), account.generation(), account.mustChangePassword());
    }

    /// Puts another password in place of the current one, which must be given too.
    Account changePassword(String id, String current, String next, String address) {
        Account account = store.read().byId(id).orElseThrow(SignIn::noSuchAccount);
        begin(account.name(), address);
        if (!passwords.matches(current, Optional.of(account))) {
            count("wrong", id);
            throw ProblemException.of(AccountProblem.WRONG_PASSWORD);
        }
        attempts.succeeded(account.name(), address);
        Passwords.require(next, account.name(), "/password");
        if (next.equals(current)) {
            throw samePassword();
        }
        String hash = passwords.hash(next);
        Accounts changed =
                store.change(all -> {
                    Account now = all.byId(id).orElseThrow(SignIn::noSuchAccount);
                    if (!now.passwordHash().equals(account.passwordHash())) {
                        throw ProblemException.of(AccountProblem.WRONG_PASSWORD);
                    }
                    return all.changed(now.withPassword(hash, false));
                });
        LOG.info("password of {} changed by its holder", id);
        return changed.byId(id).orElseThrow(SignIn::noSuchAccount);
    }

    @Override
    public Optional<SignInToken> check(SignInToken token) {
        return holder(token)
                .filter(account -> !account.disabled())
                .filter(account -> account.generation() == token.generation())
                .map(account ->
                        new SignInToken(
                                account.signedIn(),
                                account.generation(),
                                account.mustChangePassword(),
                                token.signedInAt(),
                                token.issuedAt(),
                                token.expiresAt()));
    }

    /// A token of a later generation than is known was issued by another process just now.
    private Optional<Account> holder(SignInToken token) {
        String id = token.who().account();
        Optional<Account> known = store.read().byId(id);
        boolean behind = known.map(Account::generation).orElse(0) < token.generation();
        return behind ? store.readNow().byId(id) : known;
    }

    private void begin(SignInName name, String address) {
        try {
            attempts.begin(name, address);
        } catch (ProblemException e) {
            count("throttled", "not looked up");
            throw e;
        }
    }

    private void rehash(Account account, String hash) {
        store.change(all ->
                all.byId(account.id())
                        .filter(now -> now.passwordHash().equals(account.passwordHash()))
                        .map(now -> all.changed(now.rehashed(hash)))
                        .orElse(all));
    }

    private ProblemException refused(String outcome, String account) {
        count(outcome, account);
        return ProblemException.of(AccountProblem.WRONG_NAME_OR_PASSWORD)
                .withHeader("WWW-Authenticate", "Bearer realm=\"steerlog\"");
    }

    private void count(String outcome, String account) {
        meters.counter("steerlog.signin.attempts", "outcome", outcome).increment();
        LOG.info("sign-in {}: {}", outcome, account);
    }

    private static ProblemException noSuchAccount() {
        return ProblemException.of(AccountProblem.NO_SUCH_ACCOUNT);
    }

    private static ProblemException samePassword() {
        return ProblemException.invalid(
                InputError.at("/password", AccountFault.SAME_PASSWORD, Optional.empty()));
    }
}
