package vn.steerlog.query.duefeed;

import java.time.Instant;
import java.time.LocalDate;
import vn.steerlog.query.taskregister.Standing;
import vn.steerlog.query.taskregister.TaskRow;

/// A task that is due on a day.
///
/// @param due the last day of the current due date
/// @param changedBy the commit that changed it last
/// @param changedAt when that was recorded
record DueTask(TaskRow task, Standing standing, LocalDate due, long changedBy, Instant changedAt) {}
