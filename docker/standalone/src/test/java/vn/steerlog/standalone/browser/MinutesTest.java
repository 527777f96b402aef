package vn.steerlog.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A secretary's meeting in Debian's Chromium: plan it, record who came, take its minutes by
/// keyboard, close it.
@ExtendWith(InTheOffice.class)
class MinutesTest {
    private static final String TITLE = "Phiên họp chuyên đề về dữ liệu dùng chung";
    private static final String FIRST = "Hoàn thành cơ sở dữ liệu dùng chung của tỉnh";
    private static final String SECOND = "Các xã, phường rà soát hạ tầng mạng";

    @Test
    void of_a_meeting_are_taken_by_keyboard(Office office) {
        try (Visitor secretary = office.visitor(Person.SECRETARY, Look.DESK)) {
            Page page = secretary.page();
            planIt(secretary);
            String meeting = page.url().replaceAll("\\?.*", "");
            recordWhoCame(page);
            page.navigate(meeting + "/minutes");
            Page colleague = secretary.context().newPage();
            colleague.navigate(meeting + "/minutes");
            colleague.fill("#conclude-text", "Việc đang gõ dở");
            concludeWithTasks(page);
            whatOthersRecordAppearsBesideWhatIsTyped(colleague);
            whatWasTypedSurvivesAReload(page);
            aMistakeIsRevokedWithAReason(page);
            closeIt(page, meeting);
            thePapersHoldItAll(page);
        }
    }

    private static void planIt(Visitor secretary) {
        Page page = secretary.page();
        secretary.goesTo("/meetings/new");
        page.selectOption("#plan-committee", new String[] {firstCommittee(page)});
        page.fill("#plan-title", TITLE);
        page.fill("#plan-day", today());
        page.fill("#plan-session", "chiều");
        page.fill("#plan-chair", "Phó Trưởng Ban Thường trực");
        page.fill("#plan-points", "Điểm cầu Sa Pa\nĐiểm cầu Bát Xát");
        page.click("#plan button[type=submit]");
        assertThat(page.locator("h1")).hasText(TITLE);
        assertThat(page.locator("main")).containsText("Hôm nay");
    }

    private static String firstCommittee(Page page) {
        return page.locator("#plan-committee option").nth(1).getAttribute("value");
    }

    private static void recordWhoCame(Page page) {
        page.click("#attendance > summary");
        page.locator("#attendance details summary").nth(1).click();
        page.fill("#attendance-1-headcount", "42");
        page.fill("#attendance-1-present", "so khoa hoc");
        page.press("#attendance-1-present", "Enter");
        assertThat(page.locator("#attendance-1-form .chip")).hasCount(1);
        page.click("#attendance-1-form button[type=submit]");
        assertThat(page.locator("#live tr", new Page.LocatorOptions().setHasText("Sa Pa")))
                .containsText("42");
    }

    private static void concludeWithTasks(Page page) {
        Locator line = page.locator("#conclude-text");
        assertThat(line).isFocused();
        page.keyboard().type(FIRST);
        page.keyboard().press("Control+Enter");
        Locator task = page.locator(".add-task[open] [name=title]");
        assertThat(task).isFocused();
        page.keyboard().type("Ban hành quy chế chia sẻ dữ liệu");
        page.keyboard().press("Tab");
        page.keyboard().type("khoa hoc cong nghe");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().type("trước 05/3/2031");
        Locator heard = page.locator(".add-task[open] .heard");
        assertThat(heard).containsText("Hạn cuối: 04/03/2031");
        page.keyboard().press("Enter");
        Locator first = page.locator(".conclusion").first();
        assertThat(first).containsText("Ban hành quy chế chia sẻ dữ liệu");
        assertThat(first).containsText("Khoa học và Công nghệ");
        assertThat(first).containsText("04/03/2031");
        assertThat(task).isFocused();
        assertThat(task).hasValue("");
        page.keyboard().press("Escape");
        assertThat(line).isFocused();
        page.keyboard().type(SECOND);
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        assertThat(page.locator(".conclusion")).hasCount(2);
        assertThat(line).isFocused();
        assertThat(line).hasValue("");
    }

    private static void whatOthersRecordAppearsBesideWhatIsTyped(Page colleague) {
        colleague.bringToFront();
        assertThat(colleague.locator(".conclusion")).hasCount(2);
        assertThat(colleague.locator(".conclusion").first())
                .containsText("Ban hành quy chế chia sẻ dữ liệu");
        assertThat(colleague.locator("#conclude-text")).hasValue("Việc đang gõ dở");
        colleague.fill("#conclude-text", "");
        colleague.close();
    }

    private static void whatWasTypedSurvivesAReload(Page page) {
        page.bringToFront();
        page.fill("#conclude-text", "Kết luận nhầm");
        assertThat(page.locator("#conclude-text")).hasValue("Kết luận nhầm");
        page.waitForFunction(
                "() => Object.keys(localStorage).some(key => localStorage[key].includes('nhầm'))");
        page.reload();
        assertThat(page.locator("#conclude-text")).hasValue("Kết luận nhầm");
        page.press("#conclude-text", "Enter");
        assertThat(page.locator(".conclusion")).hasCount(3);
    }

    private static void aMistakeIsRevokedWithAReason(Page page) {
        Locator last = page.locator(".conclusion").last();
        last.locator("[data-open=revoke]").click();
        page.keyboard().type("Ghi nhầm cuộc họp");
        page.keyboard().press("Enter");
        assertThat(last).containsText("Đã hủy bỏ");
        assertThat(page.locator("#missing")).containsText("1 kết luận chưa có nhiệm vụ");
    }

    private static void closeIt(Page page, String meeting) {
        page.navigate(meeting + "#close");
        page.click("#close-form button[type=submit]");
        assertThat(page.locator("main")).containsText("Đã kết thúc");
        assertThat(page.locator("#anchor pre")).isVisible();
    }

    private static void thePapersHoldItAll(Page page) {
        List<String> checkpoint = page.locator("#anchor pre").textContent().lines().toList();
        String docx = docx(downloaded(page, "format=docx"));
        String pdf = pdf(downloaded(page, "format=pdf"));
        for (String paper : List.of(docx, pdf)) {
            assertThat(plain(paper))
                    .contains("BIÊN BẢN", TITLE, FIRST, SECOND)
                    .contains("Điểm cầu Sa Pa", "42")
                    .doesNotContain("Kết luận nhầm", "Dự thảo");
            assertThat(paper.replaceAll("\\s", ""))
                    .contains(checkpoint.getFirst(), checkpoint.getLast())
                    .contains("05/3/2031", "04/03/2031");
        }
    }

    private static Path downloaded(Page page, String format) {
        return page.waitForDownload(
                        () -> page.locator("a[download][href*='" + format + "']").first().click())
                .path();
    }

    private static String docx(Path file) {
        try (var content = Files.newInputStream(file);
                XWPFDocument document = new XWPFDocument(content);
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            return words.getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pdf(Path file) {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"))
                .format(DateTimeFormatter.ofPattern("dd/MM/uuuu"));
    }
}
