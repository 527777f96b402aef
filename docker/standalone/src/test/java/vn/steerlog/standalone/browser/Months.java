package vn.steerlog.standalone.browser;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import vn.steerlog.standalone.Api;

/// Some months of work on the lists of three provinces, so that pages have something to show: what
/// is reported, handed in and accepted, on time and late.
final class Months {
    private final Api secretary;
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

    Months(Api secretary) {
        this.secretary = secretary;
    }

    /// Works on every task of the lists, and on the sharper copies that a meeting made of some.
    ///
    /// @return the task that has the longest story
    String pass() {
        List<JsonNode> known = new ArrayList<>();
        secretary.get("/api/v1/tasks?limit=100").at("/items").forEach(known::add);
        for (int i = 0; i < known.size(); i++) {
            String task = known.get(i).at("/id").asString();
            if (i % 4 == 1) {
                finish(task, 30 + 17 * i);
            } else if (i % 4 == 3) {
                report(task, 20 + 3 * i, "Đã họp các đơn vị và thống nhất lộ trình", 12);
            }
        }
        String first = "";
        for (int i = 0; i < known.size(); i++) {
            JsonNode holder = known.get(i).at("/holder/id");
            if (i % 2 == 0 && !holder.isMissingNode()) {
                String made = dated(known.get(i).at("/title").asString(), holder.asString(), i);
                first = first.isEmpty() ? made : first;
            }
        }
        return first;
    }

    private String dated(String title, String lead, int i) {
        LocalDate assigned = today.minusDays(40 + 19L * i);
        LocalDate due = i % 8 == 6 ? today.minusDays(9 + i) : today.plusDays(6 + 5L * i);
        String task =
                sent(
                        "/api/v1/tasks",
                        "{\"title\": \"Giai đoạn 2: %s\", \"lead\": \"%s\", \"due\": \"chậm nhất %s\","
                                        .formatted(uncapitalised(title), lead, written(due))
                                + " \"product\": \"Báo cáo kết quả\", \"effectiveOn\": \"%s\"}"
                                        .formatted(assigned));
        sent(
                at(task, "acknowledgements"),
                "{\"effectiveOn\": \"%s\"}".formatted(assigned.plusDays(2)));
        report(task, 25, "Đã ban hành kế hoạch chi tiết, phân công từng phòng", 30);
        if (i % 3 != 2) {
            report(task, 60 + i, "Hoàn thành khảo sát tại các xã; đang tổng hợp số liệu", 8);
        }
        if (i == 0) {
            sent(
                    at(task, "extension-requests"),
                    "{\"due\": \"chậm nhất %s\", \"reason\": \"Chờ hướng dẫn của bộ chuyên ngành\"}"
                            .formatted(written(due.plusDays(30))));
        }
        if (i % 6 == 4) {
            finish(task, 5 + i);
        }
        return task;
    }

    private void finish(String task, int daysAgo) {
        LocalDate day = today.minusDays(daysAgo);
        sent(
                at(task, "results"),
                "{\"summary\": \"Báo cáo kết quả kèm hồ sơ nghiệm thu\", \"submittedOn\": \"%s\"}"
                        .formatted(day));
        sent(
                at(task, "results/acceptances"),
                "{\"note\": \"Đạt yêu cầu\", \"acceptedOn\": \"%s\"}".formatted(day));
    }

    private void report(String task, int percent, String narrative, int daysAgo) {
        sent(
                at(task, "progress-reports"),
                "{\"percent\": %d, \"narrative\": \"%s\", \"asOf\": \"%s\"}"
                        .formatted(Math.min(percent, 95), narrative, today.minusDays(daysAgo)));
    }

    private String sent(String path, String json) {
        Api.Answer answer = secretary.post(path, json);
        if (answer.status() != 201) {
            throw new AssertionError(path + " " + json + ": " + answer);
        }
        return answer.text("/id");
    }

    private static String at(String task, String what) {
        return "/api/v1/tasks/" + task + "/" + what;
    }

    private static String uncapitalised(String title) {
        return title.substring(0, 1).toLowerCase(java.util.Locale.of("vi")) + title.substring(1);
    }

    private static String written(LocalDate day) {
        return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}
