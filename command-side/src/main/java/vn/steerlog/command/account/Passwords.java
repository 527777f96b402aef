package vn.steerlog.command.account;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.steerlog.http.CommonProblem;
import vn.steerlog.http.InputError;
import vn.steerlog.http.InputFault;
import vn.steerlog.http.ProblemException;

/// Hashes and checks passwords with Argon2id (19 MiB, two passes). Unlike bcrypt, which stops at 72
/// bytes, it reads all of a Vietnamese passphrase. Passwords are taken in NFC: keyboards differ.
///
/// Only so many are computed at once: each takes memory and tens of milliseconds.
final class Passwords {
    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final PasswordEncoder encoder =
            new DelegatingPasswordEncoder(
                    "argon2", Map.of("argon2", new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2)));
    private final SecureRandom random = new SecureRandom();
    private final Semaphore places;
    private final long patienceMillis;
    private final String nobodys;

    /// @param atOnce how many may be computed at the same time
    /// @param patienceMillis how long others wait before they are told that it is busy
    Passwords(int atOnce, long patienceMillis) {
        this(new Semaphore(atOnce, true), patienceMillis);
    }

    Passwords(Semaphore places, long patienceMillis) {
        this.places = places;
        this.patienceMillis = patienceMillis;
        nobodys = hash(generate());
    }

    String hash(String password) {
        return inTurn(() -> encode(password));
    }

    /// Whether the password is the account's; takes as long when there is no account.
    boolean matches(String password, Optional<Account> account) {
        String hash = account.map(Account::passwordHash).orElse(nobodys);
        boolean matches =
                inTurn(() -> password.length() <= LONGEST && encoder.matches(nfc(password), hash));
        return matches && account.isPresent();
    }

    /// Whether the hash was made by an older method than today's.
    boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    /// A password that can be read out and typed: four groups of five letters and digits (99 bits).
    String generate() {
        var password = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            password.append(i > 0 && i % 5 == 0 ? "-" : "");
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    /// Refuses what is too easily guessed.
    ///
    /// @param field where it stands in the request
    static void require(String password, SignInName name, String field) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw invalid(InputError.at(field, InputFault.TOO_SHORT, Optional.empty(), SHORTEST));
        }
        if (password.length() > LONGEST) {
            throw invalid(InputError.at(field, InputFault.TOO_LONG, Optional.empty(), LONGEST));
        }
        if (nfc(password).toLowerCase(Locale.ROOT).contains(name.key())) {
            throw invalid(
                    InputError.at(field, AccountFault.PASSWORD_HOLDS_THE_NAME, Optional.empty()));
        }
    }

    private static ProblemException invalid(InputError error) {
        return ProblemException.invalid(error);
    }

    private String encode(String password) {
        String hash = encoder.encode(nfc(password));
        if (hash == null) {
            throw new IllegalStateException("no hash");
        }
        return hash;
    }

    private static String nfc(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!places.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS)) {
                throw ProblemException.of(CommonProblem.BUSY).withHeader("Retry-After", "5");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw ProblemException.of(CommonProblem.UNAVAILABLE);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
