package vn.steerlog.command.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void every_code_has_its_words_in_both_languages(String language) {
        var keys = new TreeSet<String>();
        for (var kind : AccountProblem.values()) {
            keys.add("problem." + kind.code() + ".title");
            keys.add("problem." + kind.code() + ".detail");
        }
        Stream.of(AccountFault.values()).forEach(fault -> keys.add("error." + fault.code()));
        Stream.of("quantri", "thuky", "lanhdao", "chuyenvien", "thanhtra").forEach(keys::add);

        var bundle =
                ResourceBundle.getBundle(
                        "vn.steerlog.command.account.accounts",
                        Locale.of(language),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));

        assertThat(bundle.keySet()).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(keys).allMatch(key -> !bundle.getString(key).isBlank());
    }
}
