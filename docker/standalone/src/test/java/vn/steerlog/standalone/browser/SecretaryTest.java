package vn.steerlog.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.steerlog.standalone.Samples;

/// A secretary's job in Debian's Chromium: sign in, import a list, find a task, report on it, see
/// its history.
@ExtendWith(InTheOffice.class)
class SecretaryTest {
    @Test
    void does_the_job_in_a_browser(Office office) {
        try (Visitor secretary = office.stranger(Look.DESK).expecting("422")) {
            Page page = secretary.page();
            signIn(secretary);
            importAList(secretary);
            findATask(secretary);
            reportOnIt(page);
            askForTheBoardAsOfNow(secretary);
            recordAndEraseAPerson(secretary);
        }
    }

    private static void signIn(Visitor secretary) {
        secretary.signsIn(Person.SECRETARY);
        Page page = secretary.page();
        assertThat(page.locator("h1")).hasText("Việc của tôi");
        page.click("nav a[href='/tasks']");
        assertThat(page.locator("main table")).isVisible();
    }

    private static void importAList(Visitor secretary) {
        Page page = secretary.page();
        secretary.goesTo("/import");
        FilePayload[] files =
                Samples.folder("lao-cai-2025-11-17").entrySet().stream()
                        .map(file -> new FilePayload(file.getKey(), "text/csv", file.getValue()))
                        .toArray(FilePayload[]::new);
        page.setInputFiles("#files", files);
        page.fill("#list", "lao-cai-lan-hai");
        page.click("#try");
        Locator result = page.locator("#import-result");
        assertThat(result).containsText("nhiem-vu.csv");
        assertThat(page.locator("#run")).isEnabled();
        page.click("#run");
        assertThat(result.locator("a").first()).isVisible();
    }

    private static void findATask(Visitor secretary) {
        Page page = secretary.page();
        secretary.goesTo("/tasks");
        page.fill("#text", "cua khau thong minh");
        page.press("#text", "Enter");
        Locator found =
                page.locator(
                        "#live a",
                        new Page.LocatorOptions().setHasText("Xây dựng cửa khẩu thông minh"));
        assertThat(found).hasCount(2);
        found.first().click();
        assertThat(page.locator("h1")).containsText("Xây dựng cửa khẩu thông minh");
    }

    private static void reportOnIt(Page page) {
        page.click("#report summary");
        page.click("#report-form button[type=submit]");
        assertThat(page.locator("#report-form .invalid-feedback").first())
                .hasText("Cần điền ô này.");
        page.fill("#report-narrative", "Đã chọn địa điểm");
        page.fill("#report-percent", "101");
        page.click("#report-form button[type=submit]");
        assertThat(page.locator("#report-percent + .invalid-feedback"))
                .hasText("Ghi một số từ 0 đến 100.");
        assertThat(page.locator("#report-narrative")).hasValue("Đã chọn địa điểm");
        page.fill("#report-percent", "60");
        page.click("#report-form button[type=submit]");
        assertThat(page.locator("main")).containsText("Đã chọn địa điểm");
        assertThat(page.locator("main")).containsText("60");
    }

    private static void recordAndEraseAPerson(Visitor secretary) {
        Page page = secretary.page();
        secretary.goesTo("/persons");
        page.click("#record summary");
        page.fill("#record-name", "Đỗ Thị Ánh");
        page.click("#record-form button[type=submit]");
        assertThat(page.locator("main dl")).containsText("Đỗ Thị Ánh");
        page.click("#erase summary");
        page.fill("#erase-reason", "Bà Đỗ Thị Ánh yêu cầu");
        page.click("#erase-form button[type=submit]");
        page.click("#confirm [data-yes]");
        assertThat(page.locator("#erase-form .invalid-feedback").first()).isVisible();
        page.fill("#erase-reason", "Theo yêu cầu của chủ thể dữ liệu");
        page.click("#erase-form button[type=submit]");
        page.click("#confirm [data-yes]");
        assertThat(page.locator("main dl")).containsText("đã xóa");
        assertThat(page.locator("#erase-form")).hasCount(0);
    }

    private static void askForTheBoardAsOfNow(Visitor secretary) {
        Page page = secretary.page();
        secretary.goesTo("/tasks?asOf=1");
        assertThat(page.locator("body")).containsText("1");
        assertThat(
                        page.locator(
                                "#live a",
                                new Page.LocatorOptions()
                                        .setHasText("Xây dựng cửa khẩu thông minh")))
                .hasCount(0);
    }
}
