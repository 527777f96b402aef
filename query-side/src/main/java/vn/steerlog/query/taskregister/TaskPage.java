package vn.steerlog.query.taskregister;

import java.util.List;
import java.util.Optional;
import vn.steerlog.query.moment.Moment;

/// One page of a list of tasks.
///
/// @param moment as of which it is
/// @param total how many tasks the whole list has
/// @param standings how the tasks stand that fulfil the filter, whatever standings it asks for
/// @param next the cursor of the next page; absent on the last one
public record TaskPage(
        Moment moment, List<TaskEntry> tasks, int total, Tally standings, Optional<String> next) {}
