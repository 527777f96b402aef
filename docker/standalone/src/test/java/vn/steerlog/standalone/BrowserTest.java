package vn.steerlog.standalone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A secretary's job in Debian's Chromium: sign in, import a list, find a task, report on it, see
/// its history.
class BrowserTest {
    private static final double PATIENCE_MS = 20_000;
    private static final List<String> FLAGS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    private final List<String> complaints = new ArrayList<>();

    @Test
    void a_secretary_does_the_job_in_a_browser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        try (var running = RunningStandalone.start(data, "--steerlog.sample-data=true");
                var playwright =
                        Playwright.create(
                                new Playwright.CreateOptions()
                                        .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright.chromium().launch(chromium())) {
            Page page =
                    browser.newContext(new Browser.NewContextOptions().setLocale("vi-VN"))
                            .newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().contains("422")) {
                    complaints.add(message.text());
                }
            });
            signIn(page, running);
            importAList(page, running);
            findATask(page, running);
            reportOnIt(page);
            askForTheBoardAsOfNow(page, running);
            recordAndEraseAPerson(page, running);
            assertThat(complaints).isEmpty();
        }
    }

    private static void signIn(Page page, RunningStandalone running) {
        page.navigate(running.address() + "/");
        page.fill("#name", "thuky");
        page.fill("#password", running.password("thuky"));
        page.click("#sign-in button[type=submit]");
        page.waitForURL(running.address() + "/**");
        assertThat(page.locator("h1")).hasText("Việc của tôi");
        page.click("nav a[href='/tasks']");
        assertThat(page.locator("main table")).isVisible();
    }

    private static void importAList(Page page, RunningStandalone running) {
        page.navigate(running.address() + "/import");
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

    private static void findATask(Page page, RunningStandalone running) {
        page.navigate(running.address() + "/tasks");
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

    private static void recordAndEraseAPerson(Page page, RunningStandalone running) {
        page.navigate(running.address() + "/persons");
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

    private static void askForTheBoardAsOfNow(Page page, RunningStandalone running) {
        page.navigate(running.address() + "/tasks?asOf=1");
        assertThat(page.locator("body")).containsText("1");
        assertThat(
                        page.locator(
                                "#live a",
                                new Page.LocatorOptions()
                                        .setHasText("Xây dựng cửa khẩu thông minh")))
                .hasCount(0);
    }

    private static BrowserType.LaunchOptions chromium() {
        return new BrowserType.LaunchOptions().setExecutablePath(executable()).setArgs(FLAGS);
    }

    private static Path executable() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError(
                                "the browser test needs Chromium: apt-get install chromium"));
    }
}
