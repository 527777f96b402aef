package vn.steerlog.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.steerlog.events.Comparison;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.agency.AgencyKind;
import vn.steerlog.events.bottleneck.BottleneckGroup;
import vn.steerlog.events.paper.PaperPurpose;
import vn.steerlog.http.Role;
import vn.steerlog.query.bottlenecks.BottleneckRow;
import vn.steerlog.query.eventsearch.ThingKind;
import vn.steerlog.query.evidence.Integrity;
import vn.steerlog.query.evidence.IntegrityResult;
import vn.steerlog.query.meetings.MeetingPhase;
import vn.steerlog.query.meetings.MeetingRow;
import vn.steerlog.query.overview.Question;
import vn.steerlog.query.search.Kind;
import vn.steerlog.query.targetscorecard.Verdict;
import vn.steerlog.query.taskregister.DueWindow;
import vn.steerlog.query.taskregister.Standing;
import vn.steerlog.query.taskregister.TaskFilter;
import vn.steerlog.query.taskregister.TaskOrder;
import vn.steerlog.query.taskregister.Waiting;
import vn.steerlog.query.web.WebProblem;
import vn.steerlog.trail.TrailKind;

class MessagesTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern USED =
            Pattern.compile("#\\{([\\w.]+)[}(]|messages\\.msg\\('([\\w.]+)'\\)");
    private static final Pattern ENGLISH =
            Pattern.compile(
                    "(?i)\\b(the|of|and|task|due|date|agency|file|import|record|sign|password)\\b");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "messages",
                "vn/steerlog/query/web",
                "vn/steerlog/query/documents",
                "vn/steerlog/query/stamp",
                "vn/steerlog/query/minutes",
                "vn/steerlog/query/exports",
                "vn/steerlog/query/periodicreport",
                "vn/steerlog/query/duefeed"
            })
    void both_languages_have_all_words(String bundle) {
        Properties vietnamese = read(bundle + "_vi");
        Properties english = read(bundle + "_en");
        assertThat(vietnamese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        vietnamese
                .stringPropertyNames()
                .forEach(key -> {
                    assertThat(vietnamese.getProperty(key)).as(key).isNotBlank();
                    assertThat(english.getProperty(key)).as(key).isNotBlank();
                    assertThat(gaps(english.getProperty(key)))
                            .as(key)
                            .isEqualTo(gaps(vietnamese.getProperty(key)));
                });
    }

    @Test
    void every_word_that_a_template_uses_is_there() throws IOException {
        Set<String> known = read("messages_vi").stringPropertyNames();
        Set<String> used = new HashSet<>();
        for (Path template : templates()) {
            Matcher key = USED.matcher(Files.readString(template));
            while (key.find()) {
                used.add(key.group(1) == null ? key.group(2) : key.group(1));
            }
        }
        assertThat(used).hasSizeGreaterThan(150);
        assertThat(known).containsAll(used);
    }

    @Test
    void every_constant_that_is_shown_has_words() {
        Set<String> known = read("messages_vi").stringPropertyNames();
        assertThat(known)
                .containsAll(keys("standing.", Standing.values()))
                .containsAll(keys("role.", Role.values()))
                .containsAll(keys("part.", TaskFilter.Part.values()))
                .containsAll(keys("sort.", TaskOrder.By.values()))
                .containsAll(keys("column.", RegisterColumn.values()))
                .containsAll(keys("window.", DueWindow.values()))
                .containsAll(keys("comparison.", Comparison.values()))
                .containsAll(keys("verdict.", Verdict.values()))
                .containsAll(keys("group.", BottleneckGroup.values()))
                .containsAll(keys("state.", BottleneckRow.State.values()))
                .containsAll(keys("meeting.", MeetingRow.MeetingStatus.values()))
                .containsAll(keys("meeting.phase.", MeetingPhase.values()))
                .containsAll(keys("decision.state.", DecisionPages.State.values()))
                .containsAll(keys("kind.", AgencyKind.values()))
                .containsAll(keys("waiting.", Waiting.values()))
                .containsAll(keys("waiting.since.", Waiting.values()))
                .containsAll(keys("ask.", Question.Reason.values()))
                .containsAll(keys("search.kind.", Kind.values()))
                .containsAll(keys("events.kind.", ThingKind.values()))
                .containsAll(
                        Stream.of(ThingKind.values())
                                .flatMap(kind -> kind.events().stream())
                                .map(event -> "event." + event)
                                .toList())
                .containsAll(keys("integrity.", Integrity.Finding.values()))
                .containsAll(keys("check.finding.", IntegrityResult.Finding.values()))
                .containsAll(keys("trail.", TrailKind.values()))
                .containsAll(keys("home.", Role.values()))
                .containsAll(Way.ALL.stream().map(way -> "nav." + way.key()).toList())
                .containsAll(furtherGroups())
                .containsAll(keys("purpose.", PaperPurpose.values()))
                .containsAll(keys("action.", TaskAction.values()));
        assertThat(known).contains("due.UNDATED", "due.URGENT", "due.RECURRING");
        assertThat(known).contains("age.MINUTES", "age.HOURS", "age.DAYS");
        assertThat(DueDate.Kind.values()).hasSize(4);
    }

    @Test
    void every_problem_of_asking_has_a_title_and_says_what_to_do() {
        Properties words = read("vn/steerlog/query/web_vi");
        for (WebProblem problem : WebProblem.values()) {
            assertThat(words)
                    .containsKeys(
                            "problem." + problem.code() + ".title",
                            "problem." + problem.code() + ".detail");
        }
    }

    @Test
    void no_english_word_stands_on_a_vietnamese_page() {
        Properties words = read("messages_vi");
        words.remove("language.en");
        words.forEach((key, value) ->
                assertThat((String) value).as((String) key).doesNotContainPattern(ENGLISH));
    }

    private static List<String> furtherGroups() {
        return Stream.of(Way.Group.values())
                .filter(group -> group != Way.Group.MAIN)
                .map(group -> "nav.group." + group)
                .toList();
    }

    private static List<String> keys(String prefix, Enum<?>[] constants) {
        return Stream.of(constants).map(constant -> prefix + constant.name()).toList();
    }

    private static Set<String> gaps(String words) {
        Set<String> gaps = new HashSet<>();
        Matcher gap = Pattern.compile("\\{\\d}").matcher(words);
        while (gap.find()) {
            gaps.add(gap.group());
        }
        return gaps;
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.list(TEMPLATES)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static Properties read(String name) {
        try (var stream =
                        Objects.requireNonNull(
                                MessagesTest.class.getResourceAsStream(
                                        "/" + name + ".properties"));
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            Properties words = new Properties();
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
