package vn.steerlog.command.wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.DueDate.Kind;

/// Due dates, as days or as words.
///
/// | written | understood |
/// | --- | --- |
/// | `trước 05/3/2021`, `trước tháng 12/2025` | the last day before it |
/// | `trước 17h ngày 20/11/2025` | that day, because work goes on until then |
/// | `chậm nhất`, `đến`, `hạn`, `trong`, `hết`, or only the day, month, quarter, half-year or year | its last day |
/// | `giai đoạn 2025-2030`, `từ 01/12/2025 đến 15/12/2025` | the last day of the end |
/// | `đầu tháng 12/2025`, `giữa tháng 12/2025` | the 10th, the 20th |
/// | `trước 30/11`, `quý IV`, `trong tháng` | with a reference day: the first such that is not over on that day |
/// | `trong 15 ngày`, `sau 2 tuần kể từ ngày họp` | counted from the reference day, which itself does not count |
/// | `sớm`, `ngay`, `khẩn trương`, `kịp thời`, `càng sớm càng tốt` | urgent |
/// | `thường xuyên`, `hằng tháng`, `định kỳ …`, `liên tục` | recurring |
/// | nothing, `-`, `không thời hạn`, `chưa xác định` | undated |
///
/// Several of these in one cell, parted by commas, semicolons or brackets, are understood when they
/// agree: `khẩn trương, xong trước 30/11/2025`. Everything else is refused, never guessed: `đầu năm
/// 2026`, `khoảng tháng 12/2025`, `sau 15/12/2025`, `10 ngày làm việc`.
public final class DueDates {
    private static final Pattern SEPARATOR = Pattern.compile(" ?[;()] ?| ?, (?!nam )");

    private DueDates() {}

    /// @param reference the day from which what is relative is reckoned, usually the meeting's
    /// @return with the words as written, in NFC
    public static Reading<DueDate> read(String text, Optional<LocalDate> reference) {
        Wording wording = Wording.of(text);
        if (wording.isEmpty()) {
            return Reading.of(DueDate.NONE);
        }
        if (wording.isTooLong()) {
            return Reading.unclear(WordingFault.WORDS_TOO_LONG, text);
        }
        Optional<String> words = Optional.of(wording.words());
        return understood(wording, reference)
                .map(due -> new DueDate(due.kind(), due.lastDay(), words));
    }

    private static Reading<DueDate> understood(Wording wording, Optional<LocalDate> reference) {
        Reading<DueDate> whole = part(wording.plain(), wording.words(), reference);
        List<String> parts =
                SEPARATOR.splitAsStream(wording.plain()).filter(part -> !part.isBlank()).toList();
        if (whole instanceof Reading.Understood || parts.size() < 2) {
            return whole;
        }
        List<DueDate> dues = new ArrayList<>();
        for (String part : parts) {
            switch (part(part.strip(), wording.words(), reference)) {
                case Reading.Understood<DueDate>(DueDate due) -> dues.add(due);
                case Reading.NotUnderstood<DueDate> not -> {
                    return not;
                }
            }
        }
        return agreed(dues)
                .map(Reading::of)
                .orElseGet(() -> Reading.unclear(WordingFault.DUE_NOT_UNDERSTOOD, wording.words()));
    }

    private static Reading<DueDate> part(String plain, String read, Optional<LocalDate> reference) {
        return DueKinds.of(plain, read)
                .map(kind -> Reading.of(new DueDate(kind, Optional.empty(), Optional.empty())))
                .orElseGet(() -> Deadlines.read(plain, read, reference).map(DueDate::on));
    }

    /// Urgency adds nothing to a day; what recurs has no last day; two different days contradict.
    private static Optional<DueDate> agreed(List<DueDate> dues) {
        List<DueDate> kinds = dues.stream().distinct().toList();
        List<DueDate> calm = kinds.stream().filter(due -> due.kind() != Kind.URGENT).toList();
        return calm.size() > 1
                ? Optional.empty()
                : calm.stream().findFirst().or(() -> kinds.stream().findFirst());
    }
}
