package vn.steerlog.query.pages;

import java.util.ArrayList;
import java.util.List;
import vn.steerlog.query.taskregister.Standing;
import vn.steerlog.query.taskregister.Tally;

/// One piece of the bar that shows how tasks stand.
///
/// @param x where it begins, of [#WIDTH]
/// @param width of [#WIDTH]; 0 when no task stands so
public record Share(Standing standing, int count, int x, int width) {
    public static final int WIDTH = 1000;

    private static final int GAP = 3;

    /// One for every standing, in the order of urgency, together as wide as the bar.
    static List<Share> of(Tally tally) {
        List<Share> shares = new ArrayList<>();
        int before = 0;
        for (Standing standing : ORDER) {
            int count = tally.of(standing);
            int from = position(before, tally.total());
            before += count;
            int to = position(before, tally.total());
            boolean last = before == tally.total();
            int width = count == 0 ? 0 : Math.max(1, to - from - (last ? 0 : GAP));
            shares.add(new Share(standing, count, from, width));
        }
        return shares;
    }

    static final List<Standing> ORDER =
            List.of(
                    Standing.OVERDUE,
                    Standing.IN_PROGRESS,
                    Standing.UNDATED,
                    Standing.SUSPENDED,
                    Standing.COMPLETED_ON_TIME,
                    Standing.COMPLETED_LATE,
                    Standing.CANCELLED);

    private static int position(int count, int total) {
        return total == 0 ? 0 : Math.toIntExact((long) count * WIDTH / total);
    }
}
