package vn.steerlog.query.overview;

import java.time.LocalDate;
import vn.steerlog.query.taskregister.Tally;

/// How the tasks stood at the end of a day.
public record Point(LocalDate day, Tally tally) {}
