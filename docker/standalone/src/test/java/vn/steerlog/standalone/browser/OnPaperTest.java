package vn.steerlog.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Pages where nothing moves: printed, and in a browser without JavaScript; and pages that move by
/// themselves when somebody else records something.
@ExtendWith(InTheOffice.class)
class OnPaperTest {
    @Test
    void every_page_prints_on_a4_with_what_it_says(Office office) {
        List<String> wrong = new ArrayList<>();
        try (Visitor visitor = office.visitor(Person.SECRETARY, Look.DESK.dark())) {
            Walk.through(
                    visitor,
                    page -> {
                        byte[] paper = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
                        printed(paper, page.locator("h1").textContent(), page.url(), wrong);
                    });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void without_scripts_every_page_is_readable(Office office) {
        List<String> wrong = new ArrayList<>();
        try (Visitor visitor = office.visitorWithoutScripts(Person.LEADER, Look.PHONE)) {
            for (String path :
                    List.of(
                            "/",
                            "/tasks",
                            "/meetings",
                            "/decisions",
                            "/targets",
                            "/bottlenecks",
                            "/reports",
                            "/agencies",
                            "/committees",
                            "/differences",
                            "/history")) {
                visitor.goesTo(path);
                Page page = visitor.page();
                assertThat(page.locator("h1")).isVisible();
                assertThat(page.locator("nav a[href^='/tasks']").first()).isVisible();
                if (page.locator("main").innerText().length() < 100) {
                    wrong.add(path);
                }
            }
            visitor.goesTo("/tasks?text=cua+khau");
            visitor.page().locator("#task-list tbody a").first().click();
            assertThat(visitor.page().locator("#story > li").first()).isVisible();
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void what_one_records_the_other_sees_without_asking(Office office) {
        var secretary = office.api(Person.SECRETARY);
        try (Visitor other = office.visitor(Person.LEADER, Look.DESK)) {
            other.goesTo("/tasks?text=thay+ngay+o+may+khac");
            Page page = other.page();
            assertThat(page.locator("#live-state[data-state=on]")).isVisible();
            secretary.post("/api/v1/tasks", "{\"title\": \"Thấy ngay ở máy khác\"}");
            assertThat(page.locator("#task-list tbody tr")).hasCount(1);
            assertThat(page.locator("#task-list")).containsText("Thấy ngay ở máy khác");
        }
    }

    private static void printed(byte[] paper, String title, String url, List<String> wrong) {
        try (PDDocument document = Loader.loadPDF(paper)) {
            PDRectangle page = document.getPage(0).getMediaBox();
            float shorter = Math.min(page.getWidth(), page.getHeight());
            if (Math.abs(shorter - PDRectangle.A4.getWidth()) > 2) {
                wrong.add(url + " is not A4 but " + page);
            }
            String words = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            if (!words.contains(title.strip().replaceAll("\\s+", " "))) {
                wrong.add(
                        url
                                + " does not say "
                                + title
                                + " but "
                                + words.substring(0, Math.min(200, words.length())));
            }
        } catch (IOException e) {
            wrong.add(url + ": " + e);
        }
    }
}
