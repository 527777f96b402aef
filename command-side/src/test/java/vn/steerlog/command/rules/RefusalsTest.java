package vn.steerlog.command.rules;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {
    private static final Set<Refused> ASKED_FOR = Stories.refusals();
    private static final List<RefusalReason> REASONS = Stories.reasons();

    @Test
    void every_reason_is_asked_for_by_a_test_of_the_rules() {
        assertThat(REASONS).hasSizeGreaterThan(60);
        assertThat(ASKED_FOR.stream().map(Refused::reason).collect(toSet()))
                .containsExactlyInAnyOrderElementsOf(REASONS);
    }

    @Test
    void no_two_reasons_share_a_code() {
        assertThat(REASONS.stream().map(RefusalReason::code)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void every_reason_has_words_and_no_words_are_without_a_reason(String language) {
        var expected =
                REASONS.stream()
                        .flatMap(reason -> Stream.of(key(reason, "title"), key(reason, "detail")))
                        .collect(toSet());
        assertThat(words(language).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(words(language).values()).allSatisfy(text -> assertThat(text + "").isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void the_words_speak_of_every_argument_and_of_no_other(String language) {
        Map<RefusalReason, Set<Integer>> counts =
                ASKED_FOR.stream()
                        .collect(
                                groupingBy(
                                        Refused::reason,
                                        mapping(refused -> refused.arguments().size(), toSet())));
        Properties words = words(language);
        counts.forEach((reason, sizes) -> {
            assertThat(sizes).as(reason.code()).hasSize(1);
            assertThat(placeholders(reason, words))
                    .as(reason.code())
                    .isEqualTo(upTo(sizes.iterator().next()));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void the_words_say_what_to_do_next_in_a_sentence(String language) {
        Properties words = words(language);
        for (RefusalReason reason : REASONS) {
            assertThat(words.getProperty(key(reason, "title")))
                    .doesNotContain("'")
                    .matches(".*[^.]");
            assertThat(words.getProperty(key(reason, "detail"))).doesNotContain("'").endsWith(".");
        }
    }

    private static Set<Integer> upTo(int count) {
        return IntStream.range(0, count).boxed().collect(Collectors.toCollection(TreeSet::new));
    }

    /// What the words of `reason` mention, found by filling in marks.
    private static Set<Integer> placeholders(RefusalReason reason, Properties words) {
        Object[] marks = IntStream.range(0, 9).mapToObj(i -> "<" + i + ">").toArray();
        String filled =
                Stream.of("title", "detail")
                        .map(part -> words.getProperty(key(reason, part), ""))
                        .map(text -> new MessageFormat(text, Locale.ROOT).format(marks))
                        .collect(Collectors.joining());
        return IntStream.range(0, marks.length)
                .filter(i -> filled.contains((String) marks[i]))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String key(RefusalReason reason, String part) {
        return "problem." + reason.code() + "." + part;
    }

    private static Properties words(String language) {
        String name = "/vn/steerlog/command/refusals_" + language + ".properties";
        try (InputStream in = Objects.requireNonNull(RefusalsTest.class.getResourceAsStream(name));
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            var words = new Properties();
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
