package vn.steerlog.query.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Days, moments and numbers as a person reads them: `17/11/2025`, `17/11/2025 16:30`; `4.607` and
/// `84,2` in Vietnamese, `4,607` and `84.2` in English.
public final class Formats {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");
    private static final int ALL_DIGITS = 40;

    private final Locale language;
    private final ZoneId zone;

    public Formats(Locale language, ZoneId zone) {
        this.language = language;
        this.zone = zone;
    }

    public String day(LocalDate day) {
        return DAY.format(day);
    }

    public String time(Instant instant) {
        return TIME.format(instant.atZone(zone));
    }

    /// With every digit that it has.
    public String number(BigDecimal number) {
        return format("#,##0", Math.max(0, number.scale())).format(number);
    }

    /// The same with its sign, also when it is positive.
    public String signed(BigDecimal number) {
        return (number.signum() > 0 ? "+" : "") + number(number);
    }

    public String count(long number) {
        return format("#,##0", 0).format(number);
    }

    /// A share in hundredths with one digit: `35,7 %`; empty when there is no whole.
    public String share(long part, long whole) {
        if (whole == 0) {
            return "";
        }
        BigDecimal share =
                BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
        return format("0", 1).format(share) + "\u00a0%";
    }

    /// Days from `first` to `second`; negative when that lies before.
    public long daysBetween(LocalDate first, LocalDate second) {
        return ChronoUnit.DAYS.between(first, second);
    }

    private DecimalFormat format(String pattern, int digits) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        boolean vietnamese = language.getLanguage().equals("vi");
        symbols.setGroupingSeparator(vietnamese ? '.' : ',');
        symbols.setDecimalSeparator(vietnamese ? ',' : '.');
        DecimalFormat format = new DecimalFormat(pattern, symbols);
        format.setMinimumFractionDigits(Math.min(digits, ALL_DIGITS));
        format.setMaximumFractionDigits(Math.min(digits, ALL_DIGITS));
        format.setRoundingMode(RoundingMode.UNNECESSARY);
        return format;
    }
}
