package vn.steerlog.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.steerlog.standalone.Api;
import vn.steerlog.standalone.Api.Answer;

/// What people do with the register and with forms when things go wrong, in Debian's Chromium.
@ExtendWith(InTheOffice.class)
class RegisterTest {
    private final Office office;
    private final Api secretary;
    private final List<Visitor> opened = new ArrayList<>();

    RegisterTest(Office office) {
        this.office = office;
        this.secretary = office.api(Person.SECRETARY);
    }

    @AfterEach
    void nothing_was_complained_of() {
        opened.forEach(Visitor::close);
    }

    @Test
    void a_view_is_saved_and_found_again_with_what_it_asks_for() {
        Page page = secretary();
        page.navigate(office.address() + "/tasks");
        page.fill("#text", "cua khau");
        page.click("details:has(#standing) > summary");
        page.check("[name=standing][value=IN_PROGRESS]");
        page.check("[name=standing][value=OVERDUE]");
        page.waitForURL("**/tasks?**standing=OVERDUE**");
        page.click("#views-menu");
        page.fill("#save-view-name", "Cửa khẩu đang làm");
        page.click("#save-view button[type=submit]");
        assertThat(page.locator("#told")).containsText("Đã lưu bộ lọc");

        page.navigate(office.address() + "/tasks");
        page.click("#views-menu");
        page.click("#views .view a:text-is('Cửa khẩu đang làm')");

        assertThat(page.locator("#text")).hasValue("cua khau");
        assertThat(page.locator("#standing")).hasText("Đang thực hiện, Quá hạn");
        assertThat(page.locator("#views .view a[aria-current]")).hasText("Cửa khẩu đang làm");
    }

    @Test
    void of_several_tasks_cancelled_at_once_the_one_that_changed_is_named_and_tried_again() {
        String list = "Hủy nhiều việc";
        List<String> tasks =
                Stream.of("một", "hai", "ba").map(it -> assign(list + " " + it)).toList();
        Page page = secretary();
        page.navigate(office.address() + "/tasks?text=huy+nhieu+viec");
        assertThat(page.locator("#task-list tbody tr")).hasCount(3);
        page.check("#tick-all");
        page.selectOption("#bulk-action", "CANCEL");
        assertThat(page.locator("#bulk-says")).containsText("3 nhiệm vụ");
        page.click("#bulk-go");
        assertThat(page.locator("#bulk-form .invalid-feedback")).hasText("Cần điền ô này.");
        page.fill("#bulk-reason", "Trùng với kế hoạch năm");
        report(tasks.get(1), 10);
        page.click("#bulk-go");

        assertThat(page.locator("#bulk-result h2")).hasText("Đã ghi 2/3 nhiệm vụ");
        assertThat(page.locator("#bulk-result li")).hasCount(1);
        assertThat(page.locator("#bulk-result li")).containsText("Hủy nhiều việc hai");
        assertThat(page.locator("#bulk-result li")).containsText("Đã có thay đổi");
        page.click("#bulk-result [data-retry]");
        assertThat(page.locator("#bulk-result h2")).hasText("Đã ghi 3/3 nhiệm vụ");
        page.click("#bulk-result [data-close]");

        assertThat(page.locator("#task-list .standing-cancelled")).hasCount(3);
        for (String task : tasks) {
            assertThat(secretary.get("/api/v1/tasks/" + task).text("/task/standing"))
                    .isEqualTo("CANCELLED");
        }
    }

    @Test
    void of_two_people_at_one_task_the_later_sees_what_the_other_did_and_loses_nothing() {
        String task = assign("Hai người cùng sửa");
        Page late = secretary();
        late.navigate(office.address() + "/tasks/" + task);
        late.click("#report summary");
        late.fill("#report-percent", "20");
        late.fill("#report-narrative", "Theo tôi mới được một phần năm");
        report(task, 80);

        late.click("#report-form button[type=submit]");

        Locator told = late.locator("#report-form .trouble");
        assertThat(told).containsText("Đã có thay đổi");
        assertThat(told.locator(".meanwhile li")).hasCount(1);
        assertThat(told).containsText("80");
        assertThat(late.locator("#report-narrative")).hasValue("Theo tôi mới được một phần năm");
        late.click("#report-form button[type=submit]");
        assertThat(late.locator("#told")).containsText("Đã ghi nhận");
        assertThat(late.locator("#story li")).hasCount(3);
    }

    @Test
    void whose_sign_in_ends_while_typing_signs_in_beside_the_text_and_it_is_recorded_once() {
        String task = assign("Hết phiên khi đang viết");
        Page page = secretary();
        page.navigate(office.address() + "/tasks/" + task);
        page.click("#report summary");
        page.fill("#report-percent", "35");
        page.fill("#report-narrative", "Viết dở khi hết phiên");
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("steerlog"));

        page.click("#report-form button[type=submit]");
        assertThat(page.locator("#again")).isVisible();
        page.fill("#again-name", "thuky");
        page.fill("#again-password", office.password(Person.SECRETARY));
        page.click("#again-form button[type=submit]:not([formmethod])");

        assertThat(page.locator("#told")).containsText("Đã ghi nhận");
        assertThat(page.locator("#story li")).hasCount(2);
        assertThat(page.locator("#story")).containsText("Viết dở khi hết phiên");
    }

    @Test
    void what_was_typed_outlives_a_reload_and_a_lost_connection_and_is_recorded_once() {
        String task = assign("Mất mạng giữa chừng");
        Page page = secretary();
        page.navigate(office.address() + "/tasks/" + task);
        page.click("#report summary");
        page.fill("#report-percent", "45");
        page.fill("#report-narrative", "Gửi đi thì mất mạng");
        // it arrives, and the answer is lost
        page.route(
                "**/progress-reports",
                route -> {
                    route.fetch();
                    route.abort("connectionreset");
                });
        page.click("#report-form button[type=submit]");
        assertThat(page.locator("#report-form .trouble")).containsText("Không kết nối được");
        assertThat(page.locator("#report-form .trouble"))
                .containsText("một yêu cầu chỉ được ghi một lần");
        page.unroute("**/progress-reports");

        page.reload();
        assertThat(page.locator("#report-form .restored")).isVisible();
        assertThat(page.locator("#report-narrative")).hasValue("Gửi đi thì mất mạng");
        page.click("#report-form button[type=submit]");

        assertThat(page.locator("#told")).containsText("Đã ghi nhận");
        assertThat(page.locator("#story li")).hasCount(2);
    }

    @Test
    void a_bad_cell_of_an_imported_list_is_put_right_where_it_stands() {
        Page page = secretary();
        page.navigate(office.address() + "/import");
        String list =
                "stt,noi_dung,thoi_han\n"
                        + "1,Việc nhập tốt,15/12/2031\n"
                        + "2,Việc nhập sai hạn,31/02/2031\n";
        page.setInputFiles(
                "#files",
                new FilePayload("nhiem-vu.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
        page.fill("#list", "Danh sách sửa tại chỗ");
        page.click("#try");
        Locator bad = page.locator("#import-result tr[data-row='3']").first();
        assertThat(bad).containsText("không có trong lịch");
        assertThat(page.locator("#run")).isDisabled();

        bad.locator("[data-cell=thoi_han]").fill("28/02/2031");
        page.reload();
        assertThat(page.locator("#import-result [data-cell=thoi_han]").first())
                .hasValue("28/02/2031");
        page.click("#try-again button");
        assertThat(page.locator("#run")).isEnabled();
        page.click("#run");

        assertThat(page.locator("#import-result .done")).containsText("Đã nhập vào sổ");
        page.click("#import-result .done a");
        assertThat(page.locator("#task-list tbody tr")).hasCount(2);
        assertThat(page.locator("#task-list")).containsText("28/02/2031");
    }

    private String assign(String title) {
        Answer made = secretary.post("/api/v1/tasks", "{\"title\": \"%s\"}".formatted(title));
        return made.text("/id");
    }

    private void report(String task, int percent) {
        Answer answer =
                secretary.post(
                        "/api/v1/tasks/" + task + "/progress-reports",
                        "{\"percent\": %d, \"narrative\": \"Người khác báo cáo\"}"
                                .formatted(percent));
        assertThat(answer.status()).isEqualTo(201);
    }

    private Page secretary() {
        Visitor visitor =
                office.visitor(Person.SECRETARY, Look.DESK)
                        .expecting("401|409|422|ERR_CONNECTION_RESET");
        opened.add(visitor);
        return visitor.page();
    }
}
