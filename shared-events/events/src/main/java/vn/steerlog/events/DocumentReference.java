package vn.steerlog.events;

import java.time.LocalDate;
import java.util.Optional;

/// A document named as a basis or as an announcement, kept as written.
///
/// @param words as written (`57-NQ/TW ngày 22/12/2024`)
/// @param number the document's number and symbol (`57-NQ/TW`, `123/KH-UBND`), when the words hold
///   one
/// @param date the date of the document, when the words hold one
public record DocumentReference(String words, Optional<String> number, Optional<LocalDate> date) {}
