package vn.steerlog.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.steerlog.standalone.Api;

/// What forms say to what nobody should send: at the right place, and nothing is lost or recorded.
@ExtendWith(InTheOffice.class)
class BadInputTest {
    private static final String SCRIPT =
            "<script>window.hacked=1</script><img src=x onerror=window.hacked=1>";

    private final Office office;
    private final Api secretary;

    BadInputTest(Office office) {
        this.office = office;
        this.secretary = office.api(Person.SECRETARY);
    }

    @Test
    void who_presses_twice_records_once() {
        String task = assign("Bấm hai lần");
        try (Visitor visitor = office.visitor(Person.SECRETARY, Look.DESK)) {
            Page page = visitor.page();
            visitor.goesTo("/tasks/" + task);
            page.click("#report summary");
            page.fill("#report-percent", "10");
            page.fill("#report-narrative", "Chỉ một lần");
            page.evaluate(
                    """
                    () => { const button = document.querySelector("#report-form button[type=submit]");
                            button.click(); button.click(); button.form.requestSubmit(); }
                    """);
            assertThat(page.locator("#told")).containsText("Đã ghi nhận");
            assertThat(page.locator("#story > li")).hasCount(2);
        }
    }

    @Test
    void script_in_words_is_words_wherever_it_is_shown() {
        String task = assign(SCRIPT);
        try (Visitor visitor = office.visitor(Person.SECRETARY, Look.DESK)) {
            Page page = visitor.page();
            visitor.goesTo("/tasks/" + task);
            page.click("#report summary");
            page.fill("#report-percent", "10");
            page.fill("#report-narrative", SCRIPT);
            page.click("#report-form button[type=submit]");
            assertThat(page.locator("#story > li")).hasCount(2);
            assertThat(page.locator("h1")).hasText(SCRIPT);
            assertThat(page.locator("#story")).containsText(SCRIPT);
            for (String path :
                    new String[] {
                        "/", "/tasks?text=window.hacked", "/search?text=hacked", "/differences"
                    }) {
                visitor.goesTo(path);
                assertThat(page.evaluate("() => 'hacked' in window")).as(path).isEqualTo(false);
                assertThat(page.locator("main img").count()).as(path).isZero();
            }
        }
    }

    @Test
    void what_is_too_long_or_no_day_is_said_at_the_field() {
        String task = assign("Sai ở nhiều chỗ");
        try (Visitor visitor = office.visitor(Person.SECRETARY, Look.DESK).expecting("422|400")) {
            Page page = visitor.page();
            visitor.goesTo("/tasks/" + task);
            page.click("#submit summary");
            page.evaluate(
                    "() => document.querySelector('#submit-summary').removeAttribute('maxlength')");
            page.fill("#submit-summary", "x".repeat(10_001));
            page.fill("#submit-submittedOn", "31/02/2026");
            page.click("#submit-form button[type=submit]");
            Locator top = page.locator("#submit-form .trouble");
            assertThat(top).isVisible();
            assertThat(page.locator("#submit-form .is-invalid")).not().hasCount(0);
            assertThat(page.locator("#submit-submittedOn")).hasValue("31/02/2026");
            assertThat(page.locator("#story > li")).hasCount(1);
        }
    }

    @Test
    void a_file_of_the_wrong_kind_or_a_hundred_megabytes_is_refused_by_name(@TempDir Path folder)
            throws IOException {
        String task = assign("Tệp không nhận được");
        Path big = folder.resolve("qua-lon.pdf");
        try (var file = new RandomAccessFile(big.toFile(), "rw")) {
            file.write("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
            file.setLength(100L << 20);
        }
        try (Visitor visitor =
                office.visitor(Person.SECRETARY, Look.DESK).expecting("4\\d\\d|ERR_")) {
            Page page = visitor.page();
            visitor.goesTo("/tasks/" + task);
            page.click("#attach summary");
            page.setInputFiles(
                    "#attach-file",
                    new FilePayload("la.pdf", "application/pdf", new byte[] {'M', 'Z', 0, 1}));
            page.click("#attach-form button[type=submit]");
            assertThat(page.locator("#attach-form .trouble")).containsText("la.pdf");
            page.setInputFiles("#attach-file", big);
            page.click("#attach-form button[type=submit]");
            assertThat(page.locator("#attach-form .trouble"))
                    .containsText("qua-lon.pdf: Nội dung quá lớn");
            visitor.goesTo("/tasks/" + task);
            assertThat(page.locator("#papers li")).hasCount(0);
        }
    }

    @Test
    void an_import_that_is_left_half_way_is_there_when_one_comes_back() {
        String list = "stt,noi_dung\n1,Việc của danh sách bỏ dở\n";
        try (Visitor visitor = office.visitor(Person.SECRETARY, Look.DESK)) {
            Page page = visitor.page();
            visitor.goesTo("/import");
            page.setInputFiles(
                    "#files",
                    new FilePayload(
                            "nhiem-vu.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
            page.fill("#list", "Danh sách bỏ dở");
            page.click("#try");
            assertThat(page.locator("#run")).isEnabled();
            visitor.goesTo("/tasks");
            visitor.goesTo("/import");
            assertThat(page.locator("#chosen")).containsText("nhiem-vu.csv");
            assertThat(page.locator("#list")).hasValue("Danh sách bỏ dở");
            page.click("#try");
            page.click("#run:enabled");
            assertThat(page.locator("#import-result .done")).isVisible();
        }
    }

    private String assign(String title) {
        return secretary.post("/api/v1/tasks", "{\"title\": \"%s\"}".formatted(title)).text("/id");
    }
}
