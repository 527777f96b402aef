package vn.steerlog.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.ledger.catalogue.EventCatalogue;
import vn.steerlog.query.Board;
import vn.steerlog.query.RandomHistory;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.view.Viewer;

class SentencesTest {
    private static final Locale VIETNAMESE = Locale.of("vi");

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void every_event_of_every_thing_is_told_in_both_languages(long seed) {
        try (Board board = new Board()) {
            RandomHistory random = new RandomHistory(seed);
            Set<Class<?>> happened = new HashSet<>();
            Set<String> things = new HashSet<>();
            for (int i = 0; i < 2_400; i++) {
                List<DomainEvent> events = random.next();
                board.append(events.stream().map(board::draft).toList());
                events.forEach(event -> happened.add(event.getClass()));
                events.forEach(event -> things.add(event.subject().value()));
            }
            board.query().foldToHead();
            assertThat(happened).containsAll(allEvents());
            Moment now = board.now();
            History history = board.query().history();
            for (Locale locale : List.of(VIETNAMESE, Locale.ENGLISH)) {
                Sentences sentences = history.sentences(locale);
                for (String thing : things) {
                    assertThat(history.of(thing, now, Viewer.EVERYTHING))
                            .isNotEmpty()
                            .allSatisfy(entry -> told(sentences, entry));
                }
            }
        }
    }

    private static void told(Sentences sentences, HistoryEntry entry) {
        assertThat(entry.phrases()).noneMatch(phrase -> phrase.key().equals("unreadable"));
        assertThat(sentences.what(entry))
                .as(entry.toString())
                .endsWith(".")
                .doesNotContain("{", "}", "..", ".”.", "“”", "  ", "Optional", ": .")
                .doesNotContainPattern("\\b[a-z]\\d+\\b");
        assertThat(sentences.who(entry)).isNotBlank();
    }

    @Test
    void both_languages_have_the_same_messages_with_the_same_gaps() {
        var vietnamese = Sentences.bundle(VIETNAMESE);
        var english = Sentences.bundle(Locale.ENGLISH);
        assertThat(vietnamese.keySet()).isEqualTo(english.keySet());
        for (String key : vietnamese.keySet()) {
            assertThat(gaps(english.getString(key)))
                    .as(key)
                    .isEqualTo(gaps(vietnamese.getString(key)));
        }
    }

    @Test
    void vietnamese_messages_are_in_utf_8() {
        assertThat(Sentences.bundle(VIETNAMESE).getString("who.SECRETARIAT")).isEqualTo("Thư ký");
    }

    private static Set<Class<?>> allEvents() {
        Set<Class<?>> all = new HashSet<>();
        EventCatalogue.STEERLOG.entries().forEach(entry -> all.add(entry.type()));
        return all;
    }

    private static Set<String> gaps(String message) {
        return Pattern.compile("\\{(\\w+)}")
                .matcher(message)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toSet());
    }
}
