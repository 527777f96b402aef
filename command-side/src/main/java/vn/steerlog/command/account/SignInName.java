package vn.steerlog.command.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What somebody types to sign in: 1 to 64 letters, digits, `.`, `_`, `-`, `@` or `+`, in NFC.
record SignInName(String value) {
    static final int LONGEST = 64;

    private static final Pattern FIT = Pattern.compile("[\\p{L}\\p{M}\\p{N}._@+-]{1,64}");

    SignInName {
        if (!Normalizer.isNormalized(value, Normalizer.Form.NFC) || !FIT.matcher(value).matches()) {
            throw new IllegalArgumentException("not a sign-in name");
        }
    }

    /// The name as typed, without space around it; empty when it cannot be one.
    static Optional<SignInName> typed(String text) {
        if (text.length() > 4 * LONGEST) {
            return Optional.empty();
        }
        String name = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        return FIT.matcher(name).matches() ? Optional.of(new SignInName(name)) : Optional.empty();
    }

    /// Equal for names that differ only in case: an account's name is unique by it.
    String key() {
        String folded = value.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }
}
