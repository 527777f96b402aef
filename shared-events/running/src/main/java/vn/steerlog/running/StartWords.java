package vn.steerlog.running;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// What is said when an application does not start: in Vietnamese, and in English behind it.
final class StartWords {
    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("vn/steerlog/running/start", Locale.of("vi"));

    private StartWords() {}

    /// @param key of the setting, the words' `{0}`; `arguments` follow it
    static FailureAnalysis analysis(String name, String key, Object[] arguments, Throwable cause) {
        Object[] all = Stream.concat(Stream.of(key, variable(key)), Stream.of(arguments)).toArray();
        return new FailureAnalysis(
                MessageFormat.format(WORDS.getString(name), all),
                MessageFormat.format(WORDS.getString(name + ".action"), all),
                cause);
    }

    /// The environment variable for the setting `key`.
    private static String variable(String key) {
        return key.toUpperCase(Locale.ROOT).replace('.', '_').replace("-", "");
    }
}
