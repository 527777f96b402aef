package vn.steerlog.query.taskregister;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import vn.steerlog.query.agencies.AgencyNames;

/// Finds one page among tasks that come in no order, keeping no more of them than the page has.
final class TaskPaging {
    private final TaskOrder order;
    private final Optional<TaskPlace> after;
    private final int size;
    private final Set<Standing> standings;
    private final AgencyNames names;
    private final Comparator<TaskPlace> places;
    private final PriorityQueue<Found> best;
    private final Tally.Count count = new Tally.Count();
    private int total;

    record Found(TaskPlace place, TaskRow task, Standing standing) {}

    TaskPaging(
            TaskOrder order,
            Optional<String> cursor,
            int size,
            Set<Standing> standings,
            AgencyNames names) {
        this.order = order;
        this.after = cursor.map(text -> TaskPlace.read(text, order));
        this.size = size;
        this.standings = standings;
        this.names = names;
        this.places = TaskPlace.comparator(order);
        this.best = new PriorityQueue<>(Comparator.comparing(Found::place, places).reversed());
    }

    void take(TaskRow task, Standing standing) {
        count.add(standing);
        if (!standings.isEmpty() && !standings.contains(standing)) {
            return;
        }
        total++;
        Found last = best.size() > size ? best.peek() : null;
        if (last != null && isBehind(TaskPlace.number(task, standing, order), last.place())) {
            return;
        }
        TaskPlace place = TaskPlace.of(task, standing, order, names);
        if (after.isPresent() && places.compare(place, after.get()) <= 0) {
            return;
        }
        if (last == null || places.compare(place, last.place()) < 0) {
            best.add(new Found(place, task, standing));
        }
        if (best.size() > size + 1) {
            best.poll();
        }
    }

    /// Whether the number alone says that a task comes after `place`, as it does for most tasks.
    private boolean isBehind(long number, TaskPlace place) {
        return order.descending() ? number < place.number() : number > place.number();
    }

    int total() {
        return total;
    }

    Tally tally() {
        return count.tally();
    }

    List<Found> page() {
        return best.stream()
                .sorted(Comparator.comparing(Found::place, places))
                .limit(size)
                .toList();
    }

    /// Of the next page; absent when there is none.
    Optional<String> next() {
        return best.size() > size
                ? Optional.of(page().getLast().place().cursor(order))
                : Optional.empty();
    }
}
