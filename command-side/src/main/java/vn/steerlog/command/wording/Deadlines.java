package vn.steerlog.command.wording;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The last day that words name.
final class Deadlines {
    private static final Pattern LEAD =
            Pattern.compile(
                    "^(?:(?:phai|can|bao dam|dam bao|yeu cau) )?"
                            + "(?:(?:hoan thanh|hoan tat|xong|bao cao|trinh|gui|nop|ban hanh|thuc"
                            + " hien|trien khai|to chuc|ket thuc)(?: xong| ket qua)? )?");

    private static final Pattern BEFORE = Pattern.compile("^truoc(?: thoi diem| moc)? ");

    /// Words that say no more than "by then at the latest", in any order that makes sense.
    private static final Pattern BY =
            Pattern.compile(
                    "^(?:(?:tu nay|ngay trong|ngay den|cham nhat|muon nhat|tre nhat|khong qua|khong"
                            + " muon hon|khong cham hon|khong tre hon|han chot|han cuoi cung|han"
                            + " cuoi|han hoan thanh|thoi han hoan thanh|thoi gian hoan thanh|thoi"
                            + " han|han|den|toi|trong|vao|la|het|cuoi(?! thang)|xong):? )+");

    private static final Pattern TIME =
            Pattern.compile(
                    "^(\\d{1,2})(?:h|g|:| gio)(?: ?(\\d{2})(?: ?phut|p|')?)?(?:"
                            + " (?:sang|trua|chieu|toi))?,? (?:cua )?(?=ngay|\\d)");

    private Deadlines() {}

    static Reading<LocalDate> read(String plain, String read, Optional<LocalDate> reference) {
        return last(plain, read, reference)
                .flatMap(day ->
                        Span.day(day).isWithin(When.FIRST_YEAR, When.LAST_YEAR)
                                ? Reading.of(day)
                                : Reading.unclear(WordingFault.YEAR_OUT_OF_RANGE, read));
    }

    private static Reading<LocalDate> last(
            String plain, String read, Optional<LocalDate> reference) {
        String tight = LEAD.matcher(Dates.tight(plain)).replaceFirst("");
        Matcher before = BEFORE.matcher(tight);
        return before.find()
                ? before(tight.substring(before.end()), read, reference)
                : by(tight, read, reference);
    }

    private static Reading<LocalDate> before(
            String words, String read, Optional<LocalDate> reference) {
        Matcher time = TIME.matcher(words);
        Function<Span, LocalDate> last =
                time.find() && !isMidnight(time) ? Span::last : span -> span.first().minusDays(1);
        return resolved(withoutTime(words), false, last, read, reference);
    }

    private static Reading<LocalDate> by(String words, String read, Optional<LocalDate> reference) {
        String rest = BY.matcher(words).replaceFirst("");
        return Durations.read(words, read, reference)
                .orElseGet(() ->
                        resolved(
                                withoutTime(rest),
                                !rest.equals(words),
                                Span::last,
                                read,
                                reference));
    }

    private static Reading<LocalDate> resolved(
            String words,
            boolean behind,
            Function<Span, LocalDate> last,
            String read,
            Optional<LocalDate> reference) {
        return CalendarWords.read(words)
                .or(() -> ThisAndNext.read(words, behind))
                .map(when -> when.resolve(reference, last, read).map(last))
                .orElseGet(() -> Reading.unclear(WordingFault.DUE_NOT_UNDERSTOOD, read));
    }

    private static String withoutTime(String words) {
        Matcher time = TIME.matcher(words);
        return time.find() && isTime(time) ? words.substring(time.end()) : words;
    }

    private static boolean isTime(Matcher time) {
        return Integer.parseInt(time.group(1)) <= 24
                && (time.group(2) == null || Integer.parseInt(time.group(2)) < 60);
    }

    private static boolean isMidnight(Matcher time) {
        return Integer.parseInt(time.group(1)) == 0
                && (time.group(2) == null || Integer.parseInt(time.group(2)) == 0);
    }
}
