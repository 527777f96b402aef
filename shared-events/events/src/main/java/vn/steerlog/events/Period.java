package vn.steerlog.events;

import java.time.LocalDate;
import java.util.Optional;

/// The stretch of time that a figure speaks of.
///
/// @param words as written (`10 tháng 2025`, `2021-2025`, `hằng năm`)
/// @param first the first day, when the words fix one
/// @param last the last day, inclusive, when the words fix one
public record Period(String words, Optional<LocalDate> first, Optional<LocalDate> last) {}
