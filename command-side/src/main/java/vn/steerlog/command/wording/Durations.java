package vn.steerlog.command.wording;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// So many days from the meeting: `trong 15 ngày`, `trong vòng 2 tuần`, `sau 10 ngày kể từ ngày
/// họp`.
///
/// The day from which is counted does not count itself, and the last one counts to its end (Civil
/// Code 2015, articles 147 and 148). Counted from anything but the meeting (`kể từ ngày ký`),
/// nothing is known.
final class Durations {
    private static final Pattern WORDS =
            Pattern.compile(
                    "(?:(?:cham nhat|muon nhat|khong qua|toi da|trong vong|trong thoi han|trong"
                            + " thoi gian|trong|sau|thoi han) )*"
                            + "(\\d{1,3}|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)"
                            + " (ngay|tuan|thang|nam)( lam viec)?((?:,? (?:ke tu|tinh tu|tu|sau))?"
                            + " (?:(?:khi|ngay|thoi diem) )?(?:(?:to chuc|ket thuc|dien ra)"
                            + " )?(?:hop|nay|hoi nghi|cuoc hop|phien hop|buoi lam viec|buoi hop|ket"
                            + " luan|co ket luan|hom nay)(?: nay)?)?");

    private static final Map<String, Integer> COUNTS =
            Map.of(
                    "mot", 1, "hai", 2, "ba", 3, "bon", 4, "nam", 5, "sau", 6, "bay", 7, "tam", 8,
                    "chin", 9, "muoi", 10);

    private Durations() {}

    /// @return empty when the words are no duration
    static Optional<Reading<LocalDate>> read(
            String plain, String read, Optional<LocalDate> reference) {
        Matcher words = WORDS.matcher(plain);
        if (!words.matches()) {
            return Optional.empty();
        }
        if (words.group(3) != null) {
            return Optional.of(Reading.unclear(WordingFault.DUE_IN_WORKING_DAYS, read));
        }
        return Optional.of(
                reference
                        .map(day -> Reading.of(after(day, words)))
                        .orElseGet(
                                () -> Reading.unclear(WordingFault.REFERENCE_DAY_MISSING, read)));
    }

    private static LocalDate after(LocalDate day, Matcher words) {
        String written = words.group(1);
        Integer named = COUNTS.get(written);
        long count = named != null ? named : Integer.parseInt(written);
        return switch (words.group(2)) {
            case "ngay" -> day.plusDays(count);
            case "tuan" -> day.plusWeeks(count);
            case "thang" -> day.plusMonths(count);
            default -> day.plusYears(count);
        };
    }
}
