package vn.steerlog.query.taskregister;

import static vn.steerlog.query.problem.QueryProblem.CURSOR_UNREADABLE;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.steerlog.http.ProblemException;
import vn.steerlog.query.agencies.AgencyNames;
import vn.steerlog.query.taskregister.TaskOrder.By;
import vn.steerlog.query.text.PlainText;

/// Where a task stands in an ordered list: by number, then by text, then in the order in which they
/// were recorded.
record TaskPlace(long number, String text, long position) {
    private static final List<Standing> STANDINGS = List.of(Standing.values());
    private static final long BEYOND_ANY_DAY = 1L << 40;

    static Comparator<TaskPlace> comparator(TaskOrder order) {
        Comparator<String> texts =
                order.by() == By.HOLDER ? Comparator.naturalOrder() : PlainText::compare;
        Comparator<TaskPlace> ascending = (one, other) -> compare(one, other, texts);
        return order.descending() ? ascending.reversed() : ascending;
    }

    static TaskPlace of(TaskRow task, Standing standing, TaskOrder order, AgencyNames names) {
        return new TaskPlace(
                number(task, standing, order),
                text(task, order, names),
                task.recorded().position());
    }

    /// The number alone; 0 in an order by text.
    static long number(TaskRow task, Standing standing, TaskOrder order) {
        return switch (order.by()) {
            case DUE -> due(task, order);
            case RECORDED -> task.recorded().position();
            case TITLE, HOLDER -> 0;
            case STANDING -> STANDINGS.indexOf(standing) * 4L * BEYOND_ANY_DAY + due(task, order);
        };
    }

    private static String text(TaskRow task, TaskOrder order, AgencyNames names) {
        return switch (order.by()) {
            case TITLE -> task.title();
            case HOLDER -> task.holder().map(names::plain).orElse("");
            case DUE, RECORDED, STANDING -> "";
        };
    }

    private static long due(TaskRow task, TaskOrder order) {
        Optional<LocalDate> last = task.due().lastDay();
        if (last.isPresent()) {
            return last.get().toEpochDay();
        }
        return order.descending() ? -BEYOND_ANY_DAY : BEYOND_ANY_DAY;
    }

    private static int compare(TaskPlace one, TaskPlace other, Comparator<String> texts) {
        int byNumber = Long.compare(one.number, other.number);
        if (byNumber != 0) {
            return byNumber;
        }
        int byText = texts.compare(one.text, other.text);
        return byText != 0 ? byText : Long.compare(one.position, other.position);
    }

    /// What the reader sends back to go on after this place.
    String cursor(TaskOrder order) {
        String cursor =
                order.by() + " " + order.descending() + " " + number + " " + position + " " + text;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(cursor.getBytes(StandardCharsets.UTF_8));
    }

    /// @throws ProblemException when `cursor` was not made by a list in this order
    static TaskPlace read(String cursor, TaskOrder order) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            String[] parts = new String(bytes, StandardCharsets.UTF_8).split(" ", 5);
            String made = parts[0] + " " + parts[1];
            if (parts.length == 5 && made.equals(order.by() + " " + order.descending())) {
                return new TaskPlace(Long.parseLong(parts[2]), parts[4], Long.parseLong(parts[3]));
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
            // answered below like any other cursor that is not ours
        }
        throw ProblemException.of(CURSOR_UNREADABLE);
    }
}
