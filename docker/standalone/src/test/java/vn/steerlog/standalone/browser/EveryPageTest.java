package vn.steerlog.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every page that somebody can get to, for each role, in both languages: WCAG 2.2 AA at a desk and
/// on a phone, light and dark; nothing wider than the phone; nothing that the browser complains of.
@ExtendWith(InTheOffice.class)
class EveryPageTest {
    private static final List<String> EVERYBODYS =
            List.of(
                    "/",
                    "/tasks",
                    "/tasks/*",
                    "/meetings",
                    "/meetings/*",
                    "/decisions",
                    "/decisions/*",
                    "/targets",
                    "/targets/*",
                    "/bottlenecks",
                    "/bottlenecks/*",
                    "/reports",
                    "/agencies",
                    "/agencies/*",
                    "/committees",
                    "/committees/*",
                    "/differences",
                    "/history/*/*",
                    "/password");

    private final List<String> wrong = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "SECRETARY, vi, DESK PHONE-DARK",
        "SECRETARY, en, DESK-DARK",
        "LEADER, vi, DESK",
        "OFFICER, en, PHONE-DARK",
        "AUDITOR, vi, DESK-DARK",
        "ADMINISTRATOR, en, PHONE"
    })
    void is_in_order_for_a_(Person person, String language, String looks, Office office) {
        List<Look> each = Stream.of(looks.split(" ")).map(it -> look(it).in(language)).toList();
        try (Visitor visitor = office.visitor(person, each.getFirst())) {
            List<String> kinds =
                    Walk.through(visitor, page -> each.forEach(it -> inspect(page, it)));
            assertThat(kinds).containsAll(EVERYBODYS);
        }
        assertThat(wrong).isEmpty();
    }

    private static Look look(String name) {
        Look size = name.startsWith("DESK") ? Look.DESK : Look.PHONE;
        return name.endsWith("-DARK") ? size.dark() : size;
    }

    private void inspect(Page page, Look look) {
        look.turn(page);
        page.evaluate(
                "() => document.querySelectorAll('main details:not(.menu)').forEach(it => it.open ="
                        + " true)");
        String where = page.url() + " (" + look + "): ";
        Axe.violations(page).forEach(it -> wrong.add(where + it));
        if (!page.locator("html").getAttribute("lang").equals(look.language())) {
            wrong.add(where + "not in " + look.language());
        }
        if (page.locator("h1").count() != 1) {
            wrong.add(where + page.locator("h1").count() + " headings");
        }
        // what fits 360 px fits what is wider
        page.setViewportSize(Look.PHONE.width(), Look.PHONE.height());
        Object wider = page.evaluate("() => document.documentElement.scrollWidth - innerWidth");
        if (((Number) wider).intValue() > 0) {
            wrong.add(where + "wider than the window by " + wider + " px: " + widest(page));
        }
    }

    private static Object widest(Page page) {
        return page.evaluate(
                """
                () => [...document.querySelectorAll("body *")]
                  .filter(it => it.getBoundingClientRect().right > innerWidth + 1).slice(0, 5)
                  .map(it => `${it.tagName}#${it.id}.${it.className}`)
                """);
    }
}
