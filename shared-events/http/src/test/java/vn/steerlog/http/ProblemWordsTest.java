package vn.steerlog.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemWordsTest {
    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                ProblemWords.BUNDLE,
                language,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static Set<String> needed() {
        var keys = new TreeSet<String>();
        Stream.of(CommonProblem.values())
                .forEach(kind -> {
                    keys.add("problem." + kind.code() + ".title");
                    keys.add("problem." + kind.code() + ".detail");
                });
        Stream.of(InputFault.values()).forEach(fault -> keys.add("error." + fault.code()));
        Stream.of(ValueKind.values()).forEach(kind -> keys.add("value." + kind.code()));
        return keys;
    }

    @Test
    void every_code_has_its_words_in_both_languages_and_no_word_lacks_a_code() {
        for (Locale language : ReaderLanguage.ALL) {
            assertThat(bundle(language).keySet())
                    .as("%s", language)
                    .containsExactlyInAnyOrderElementsOf(needed());
        }
    }

    @Test
    void both_languages_use_the_same_arguments() {
        for (String key : needed()) {
            assertThat(arguments(ReaderLanguage.ENGLISH, key))
                    .as(key)
                    .isEqualTo(arguments(ReaderLanguage.VIETNAMESE, key));
        }
    }

    private static int arguments(Locale language, String key) {
        String words = bundle(language).getString(key);
        assertThat(words).isNotBlank();
        return new MessageFormat(words, language).getFormatsByArgumentIndex().length;
    }

    @Test
    void each_side_brings_words_of_its_own() {
        var words = new ProblemWords(List.of(new ProblemBundle("vn/steerlog/http/sample")));
        var day = LocalDate.of(2026, 3, 5);

        assertThat(words.title(Sample.ODD, List.of(day), ReaderLanguage.VIETNAMESE))
                .isEqualTo("Lạ vào ngày 05/03/2026");
        assertThat(words.detail(Sample.ODD, List.of(), ReaderLanguage.ENGLISH)).isEqualTo("Do not");
        assertThat(words.title(CommonProblem.CSRF, List.of(), ReaderLanguage.ENGLISH))
                .isEqualTo("The request did not come from our own pages");
    }

    private enum Sample implements ProblemKind {
        ODD;

        @Override
        public int status() {
            return 409;
        }
    }
}
