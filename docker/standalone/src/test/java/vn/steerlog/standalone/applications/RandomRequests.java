package vn.steerlog.standalone.applications;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import vn.steerlog.standalone.applications.RunningApplication.Answer;

/// What a secretariat might send to the command side, the same for the same seed up to the ids that
/// it is answered. Some of it is refused, as it should be.
final class RandomRequests {
    private static final String API = "/api/v1/";

    private final RunningApplication command;
    private final String secretary;
    private final Random random;
    private final List<String> agencies = new ArrayList<>();
    private final List<String> tasks = new ArrayList<>();
    private final List<String> meetings = new ArrayList<>();
    private int number;
    private int refused;

    RandomRequests(RunningApplication command, String secretary, long seed) {
        this.command = command;
        this.secretary = secretary;
        this.random = new Random(seed);
    }

    /// How many were refused.
    int refused() {
        return refused;
    }

    /// Sends the next one.
    ///
    /// @return the commit that it became; empty when it was refused
    OptionalLong send() {
        number++;
        if (agencies.size() < 3) {
            return made("agencies", "{'name': 'Sở số %d'}".formatted(number), agencies);
        }
        return switch (random.nextInt(12)) {
            case 0 -> made("agencies", "{'name': 'Sở số %d'}".formatted(number), agencies);
            case 1 ->
                    about(
                            "agencies",
                            agencies,
                            "renamings",
                            "{'name': 'Tên %d'}".formatted(number));
            case 2 ->
                    made(
                            "meetings",
                            "{'title': 'Phiên họp %d', 'day': '2025-06-0%d'}"
                                    .formatted(number, 1 + random.nextInt(9)),
                            meetings);
            case 3 -> about("meetings", meetings, "closings", "{}");
            case 4 ->
                    made(
                            "decisions",
                            "{'text': 'Kết luận %d', 'meeting': '%s'}"
                                    .formatted(number, any(meetings)),
                            new ArrayList<>());
            case 5, 6 ->
                    made(
                            "tasks",
                            ("{'title': 'Nhiệm vụ %d', 'lead': '%s', 'due': 'chậm nhất"
                                            + " 15/12/2025', 'restricted': %b}")
                                    .formatted(number, any(agencies), random.nextBoolean()),
                            tasks);
            case 7 ->
                    about(
                            "tasks",
                            tasks,
                            "reassignments",
                            "{'lead': '%s', 'reason': 'Chuyển việc'}".formatted(any(agencies)));
            case 8 -> about("tasks", tasks, "suspensions", "{'reason': 'Chờ hướng dẫn'}");
            case 9 -> about("tasks", tasks, "resumptions", "{'reason': 'Đã có hướng dẫn'}");
            case 10 -> about("tasks", tasks, "cancellations", "{'reason': 'Trùng'}");
            default ->
                    about(
                            "tasks",
                            tasks,
                            "progress-reports",
                            "{'percent': %d, 'narrative': 'Đang làm'}"
                                    .formatted(random.nextInt(100)));
        };
    }

    private String any(List<String> ids) {
        return ids.isEmpty() ? "nobody" : ids.get(random.nextInt(ids.size()));
    }

    private OptionalLong about(String things, List<String> ids, String what, String json) {
        return sent(things + "/" + any(ids) + "/" + what, json, new ArrayList<>());
    }

    private OptionalLong made(String things, String json, List<String> ids) {
        return sent(things, json, ids);
    }

    private OptionalLong sent(String path, String json, List<String> ids) {
        Answer answer = command.post(API + path, secretary, json.replace('\'', '"'));
        if (answer.status() >= 500) {
            throw new AssertionError(path + " " + json + ": " + answer);
        }
        if (answer.status() >= 300) {
            refused++;
            return OptionalLong.empty();
        }
        if (!answer.body().path("id").isMissingNode()) {
            ids.add(answer.text("/id"));
        }
        return OptionalLong.of(answer.commit());
    }
}
