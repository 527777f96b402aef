package vn.steerlog.query.worklist;

import java.time.LocalDate;
import java.util.List;
import vn.steerlog.query.taskregister.Standing;
import vn.steerlog.query.taskregister.TaskRow;
import vn.steerlog.query.taskregister.Waiting;

/// The tasks that wait for one thing.
///
/// @param count how many there are
/// @param first those that have waited least, the newest first
public record Pile(Waiting waiting, int count, List<Item> first) {

    /// @param since when it has waited
    public record Item(TaskRow task, Standing standing, LocalDate since) {}
}
