package vn.steerlog.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// One task on its way through everybody's hands, each from signing in to done: at a desk or on a
/// phone, in Vietnamese or English, light or dark.
@ExtendWith(InTheOffice.class)
class FromHandToHandTest {
    private static final String TITLE = "Việc đi qua tay mọi người";
    private static final Look DESK = Look.DESK;
    private static final Look PHONE = Look.PHONE;

    private final Office office;
    private String task = "";

    FromHandToHandTest(Office office) {
        this.office = office;
    }

    @Test
    void a_task_is_assigned_reported_extended_handed_in_accepted_and_read_again() {
        sits(Person.SECRETARY, DESK, this::assigns);
        sits(Person.OFFICER, PHONE.dark(), this::takesNoteReportsAndAsksForTime);
        sits(Person.LEADER, DESK.in("en").dark(), this::grantsTime);
        sits(Person.OFFICER, PHONE.in("en"), this::handsIn);
        sits(Person.SECRETARY, PHONE.in("en").dark(), this::accepts);
        sits(Person.LEADER, PHONE, this::seesItDone);
        sits(Person.AUDITOR, DESK.dark(), this::readsItAgain);
    }

    @Test
    void an_account_is_made_and_whoever_gets_it_chooses_a_password() {
        sits(
                Person.ADMINISTRATOR,
                PHONE.in("en"),
                page -> {
                    page.navigate(office.address() + "/accounts");
                    page.fill("#new-account-name", "thanhtra2");
                    page.fill("#new-account-displayName", "Thanh tra tỉnh");
                    page.selectOption("#new-account-role", "AUDITOR");
                    page.click("#new-account-form button[type=submit]");
                    String first = page.locator("[data-password-of=thanhtra2]").textContent();
                    orderly(page);
                    newcomer(first);
                });
    }

    private void newcomer(String first) {
        try (Visitor visitor = office.stranger(DESK.in("en")).expecting("403")) {
            Page page = visitor.page();
            visitor.goesTo("/sign-in");
            page.fill("#name", "thanhtra2");
            page.fill("#password", first);
            page.click("#sign-in button[type=submit]");
            page.fill("#current", first);
            page.fill("#new-password", "một mật khẩu của riêng tôi");
            page.click("#password-form button[type=submit]");
            assertThat(page.locator("h1")).hasText("My work");
            orderly(page);
        }
    }

    private void sits(Person person, Look look, Consumer<Page> does) {
        try (Visitor visitor = office.stranger(look)) {
            visitor.signsIn(person);
            orderly(visitor.page());
            does.accept(visitor.page());
        }
    }

    private static void orderly(Page page) {
        assertThat(Axe.violations(page)).as(page.url()).isEmpty();
    }

    private void assigns(Page page) {
        page.navigate(office.address() + "/tasks/new");
        page.fill("#assign-title", TITLE);
        page.selectOption(
                "#assign-lead", office.api(Person.OFFICER).get("/api/v1/me").text("/agency"));
        page.fill("#assign-product", "Báo cáo của đơn vị");
        page.fill("#assign-due", "trước 05/3/2031");
        page.click("#assign button[type=submit]");
        assertThat(page.locator("h1")).hasText(TITLE);
        assertThat(page.locator("#live")).containsText("04/03/2031");
        task = page.url().replaceAll("\\?.*", "");
    }

    private void takesNoteReportsAndAsksForTime(Page page) {
        page.locator("main a:text-is('" + TITLE + "')").first().click();
        sends(page, "acknowledge");
        page.click("[data-set=quick-percent][data-value='50']");
        page.fill("#quick-narrative", "Đã làm được một nửa");
        page.click("#quick-form button[type=submit]");
        assertThat(page.locator("#story")).containsText("Đã làm được một nửa");
        opens(page, "extend");
        page.fill("#extend-due", "chậm nhất 15/4/2031");
        page.fill("#extend-reason", "Chờ ý kiến của bộ");
        page.click("#extend-form button[type=submit]");
        assertThat(page.locator("#story")).containsText("Chờ ý kiến của bộ");
        orderly(page);
    }

    private void grantsTime(Page page) {
        page.navigate(task);
        page.fill("#grant-note", "Đồng ý");
        page.click("#grant-form button[type=submit]");
        assertThat(page.locator("#live")).containsText("15/04/2031");
        assertThat(page.locator("#told")).isVisible();
        orderly(page);
    }

    private void handsIn(Page page) {
        page.navigate(task);
        opens(page, "submit");
        page.fill("#submit-summary", "Báo cáo đã ký");
        page.click("#submit-form button[type=submit]");
        assertThat(page.locator("#story")).containsText("Báo cáo đã ký");
        orderly(page);
    }

    private void accepts(Page page) {
        page.navigate(task);
        page.fill("#accept-note", "Đạt yêu cầu");
        page.click("#accept-form button[type=submit]");
        assertThat(page.locator("#live")).containsText("Completed on time");
        orderly(page);
    }

    private void seesItDone(Page page) {
        page.navigate(office.address() + "/tasks?text=viec+di+qua+tay");
        assertThat(page.locator("#task-list tbody tr")).hasCount(1);
        assertThat(page.locator("#task-list .standing-on-time")).isVisible();
    }

    private void readsItAgain(Page page) {
        page.navigate(task);
        assertThat(page.locator("#story > li")).hasCount(7);
        assertThat(page.locator("#commands form")).hasCount(0);
        page.locator("#story > li a[href^='/history/']").last().click();
        assertThat(page.locator("main")).containsText("TaskAssigned");
        orderly(page);
    }

    private static void opens(Page page, String command) {
        if (page.locator("#" + command).getAttribute("open") == null) {
            page.click("#" + command + " > summary");
        }
    }

    private static void sends(Page page, String command) {
        opens(page, command);
        page.click("#" + command + "-form button[type=submit]");
        assertThat(page.locator("#told")).isVisible();
    }
}
