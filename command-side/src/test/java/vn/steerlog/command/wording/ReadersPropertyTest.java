package vn.steerlog.command.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/// What holds for all words, tried on many of them; the seed makes a failure repeatable.
class ReadersPropertyTest {
    private static final Optional<LocalDate> MEETING = Optional.of(LocalDate.of(2025, 11, 17));
    private static final List<String> WORDS =
            List.of(
                    "trước",
                    "chậm nhất",
                    "đến",
                    "hết",
                    "ngày",
                    "ngay",
                    "tháng",
                    "năm",
                    "quý",
                    "IV",
                    "trong",
                    "sớm",
                    "thường xuyên",
                    "hằng",
                    "từ",
                    "trên",
                    "khoảng",
                    "đạt",
                    "giai đoạn",
                    "cuối",
                    "đầu",
                    "17",
                    "2025",
                    "31/02/2026",
                    "5/3/2021",
                    "12/2025",
                    "-",
                    "–",
                    "/",
                    ",",
                    ".",
                    ";",
                    "(",
                    ")",
                    "%",
                    "≥",
                    "1.5",
                    "4.607",
                    "57-NQ/TW",
                    "123/KH-UBND",
                    "giờ",
                    "17h",
                    "kể từ",
                    "làm việc",
                    "\u00a0",
                    "\u200b",
                    "\u0301",
                    "'",
                    "\"",
                    "=",
                    "😀",
                    "\ud800",
                    "\n",
                    "0",
                    "99999999999");

    private final Random random = new Random(20_251_117);

    @Test
    void a_day_written_in_any_accepted_way_is_that_day() {
        for (int i = 0; i < 1_500; i++) {
            LocalDate day = day();
            for (String written : waysOfWriting(day)) {
                assertThat(Dates.read(disguised(written))).as(written).isEqualTo(Reading.of(day));
                assertThat(last(disguised("trước " + written)))
                        .as(written)
                        .contains(day.minusDays(1));
                assertThat(last(disguised("chậm nhất " + written))).as(written).contains(day);
            }
        }
    }

    @Test
    void a_number_in_vietnamese_writing_is_that_number() {
        for (int i = 0; i < 5_000; i++) {
            BigDecimal value =
                    new BigDecimal(new BigInteger(random.nextInt(80), random), random.nextInt(6));
            BigDecimal signed = random.nextBoolean() ? value : value.negate();
            String grouped = vietnamese(signed);
            String ungrouped = signed.toPlainString().replace('.', ',');
            assertThat(Numbers.read(disguised(grouped))).as(grouped).isEqualTo(Reading.of(signed));
            assertThat(Numbers.read(disguised(ungrouped))).isEqualTo(Reading.of(signed));
        }
    }

    @Test
    void no_words_make_a_reader_throw_and_unicode_forms_read_alike() {
        for (int i = 0; i < 4_000; i++) {
            String written = i % 2 == 0 ? phrase() : noise();
            String composed = Normalizer.normalize(written, Normalizer.Form.NFC);
            String decomposed = Normalizer.normalize(written, Normalizer.Form.NFD);
            assertThat(allReadings(decomposed)).as(written).isEqualTo(allReadings(composed));
        }
    }

    @Test
    void a_typed_failure_always_says_what_would_be_accepted() {
        for (int i = 0; i < 4_000; i++) {
            String written = phrase();
            DueDates.read(written, MEETING)
                    .problem()
                    .ifPresent(unclear -> {
                        assertThat(unclear.accepted()).as(written).isNotEmpty();
                        assertThat(unclear.read().length()).isLessThanOrEqualTo(160);
                    });
        }
    }

    @Test
    void hostile_words_take_no_time() {
        Assertions.assertTimeoutPreemptively(
                Duration.ofMinutes(2),
                () -> {
                    for (String word : WORDS) {
                        allReadings((word + " ").repeat(500 / (word.length() + 1)));
                        allReadings(word.repeat(500 / word.length()));
                        DocumentReferences.read(word.repeat(2_000));
                        NaturalKey.of(word.repeat(2_000));
                    }
                });
    }

    private static List<Object> allReadings(String written) {
        return List.of(
                Dates.read(written),
                DueDates.read(written, Optional.empty()),
                DueDates.read(written, MEETING),
                Numbers.read(written),
                Figures.read(written, Optional.of("%")),
                Comparisons.read(written),
                Periods.read(written),
                DocumentReferences.read(written),
                AgencyKinds.of(written),
                BottleneckGroups.of(written),
                NaturalKey.of(written));
    }

    private static Optional<LocalDate> last(String written) {
        return DueDates.read(written, Optional.empty()).toOptional().flatMap(due -> due.lastDay());
    }

    private static List<String> waysOfWriting(LocalDate day) {
        int d = day.getDayOfMonth();
        int m = day.getMonthValue();
        int y = day.getYear();
        return List.of(
                "%d/%d/%04d".formatted(d, m, y),
                "%02d/%02d/%04d".formatted(d, m, y),
                "%02d-%d-%04d".formatted(d, m, y),
                "%d.%d.%04d".formatted(d, m, y),
                "%04d-%02d-%02d".formatted(y, m, d),
                "ngày %d tháng %d năm %d".formatted(d, m, y),
                "ngày %02d/%02d/%d".formatted(d, m, y));
    }

    private static String vietnamese(BigDecimal value) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(value.scale());
        return format.format(value);
    }

    private LocalDate day() {
        return LocalDate.of(1901, 1, 1).plusDays(random.nextInt(299 * 365));
    }

    /// The same words with other spaces, dashes, letter case or Unicode form.
    private String disguised(String written) {
        return switch (random.nextInt(6)) {
            case 0 -> Normalizer.normalize(written, Normalizer.Form.NFD);
            case 1 -> "\ufeff " + written.replace(" ", "\u00a0 ") + " .";
            case 2 -> written.toUpperCase(Locale.ROOT);
            case 3 -> written.replace("-", "–");
            case 4 -> Wording.of(written).plain();
            default -> written;
        };
    }

    private String phrase() {
        return Stream.generate(() -> WORDS.get(random.nextInt(WORDS.size())))
                .limit(1 + random.nextInt(6))
                .collect(Collectors.joining(random.nextInt(4) == 0 ? "" : " "));
    }

    private String noise() {
        return IntStream.range(0, random.nextInt(40))
                .map(_ ->
                        random.nextInt(5) == 0 ? random.nextInt(0x10_000) : 32 + random.nextInt(95))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
