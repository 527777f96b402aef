package vn.steerlog.query.worklist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import vn.steerlog.query.moment.Moment;
import vn.steerlog.query.taskregister.Standing;
import vn.steerlog.query.taskregister.TaskFilter;
import vn.steerlog.query.taskregister.TaskRegister;
import vn.steerlog.query.taskregister.TaskRow;
import vn.steerlog.query.taskregister.Waiting;
import vn.steerlog.query.view.Viewer;
import vn.steerlog.query.worklist.Pile.Item;

/// Answers what waits to be done, as of any moment. What a viewer may not see is neither listed nor
/// counted.
public final class Worklist {
    private final TaskRegister tasks;

    public Worklist(TaskRegister tasks) {
        this.tasks = tasks;
    }

    /// A pile for each of `kinds`, in one pass over the tasks.
    ///
    /// @param wanted whose piles they are
    /// @param most how many tasks of a pile are listed
    public Map<Waiting, Pile> piles(
            Collection<Waiting> kinds,
            Predicate<TaskRow> wanted,
            int most,
            Moment moment,
            Viewer viewer) {
        Map<Waiting, Growing> piles = new EnumMap<>(Waiting.class);
        for (Waiting waiting : kinds) {
            piles.put(waiting, new Growing(waiting, most));
        }
        tasks.each(
                TaskFilter.ALL,
                moment,
                viewer.choosing(),
                (task, standing) -> {
                    if (wanted.test(task)) {
                        piles.values().forEach(pile -> pile.take(task, standing, moment));
                    }
                });
        Map<Waiting, Pile> all = new EnumMap<>(Waiting.class);
        piles.forEach((waiting, pile) -> all.put(waiting, pile.pile()));
        all.values().forEach(pile -> pile.first().forEach(item -> tasks.show(item.task(), viewer)));
        return all;
    }

    /// Keeps no more of the tasks than are listed.
    private static final class Growing {
        private static final Comparator<Item> NEWEST_LAST =
                Comparator.comparing(Item::since)
                        .thenComparingLong(item -> item.task().recorded().position());

        private final Waiting waiting;
        private final int most;
        private final PriorityQueue<Item> newest = new PriorityQueue<>(NEWEST_LAST);
        private int count;

        Growing(Waiting waiting, int most) {
            this.waiting = waiting;
            this.most = most;
        }

        void take(TaskRow task, Standing standing, Moment moment) {
            if (!waiting.on(task, moment.day())) {
                return;
            }
            count++;
            newest.add(new Item(task, standing, waiting.since(task)));
            if (newest.size() > most) {
                newest.poll();
            }
        }

        Pile pile() {
            List<Item> first = new ArrayList<>(newest);
            first.sort(NEWEST_LAST.reversed());
            return new Pile(waiting, count, List.copyOf(first));
        }
    }
}
