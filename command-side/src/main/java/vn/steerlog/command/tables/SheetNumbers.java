package vn.steerlog.command.tables;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The numbers of a sheet, and the dates that some of them are.
final class SheetNumbers {
    /// A spreadsheet keeps 15 digits; what a file holds beyond them (`0.28999999999999998`) is
    /// noise.
    private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final int MAX_DIGITS = 30;
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("yyyy", Locale.ROOT);

    /// Day 0 of the calendar that counts from 1900, for days after its 29 February 1900, which
    /// never was.
    private static final LocalDate DAY_0_OF_1900 = LocalDate.of(1899, 12, 30);

    private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final int FIRST_SOUND_DAY_OF_1900 = 61;
    private static final int DAYS_TO_2200 = 110_000;

    private final Styles styles;
    private final boolean from1904;

    SheetNumbers(Styles styles, boolean from1904) {
        this.styles = styles;
        this.from1904 = from1904;
    }

    Grid.Spot spot(int column, int style, String raw) {
        BigDecimal number;
        try {
            number = exact(raw);
        } catch (NumberFormatException e) {
            return Grid.Spot.wrong(column, TableFault.CELL_NUMBER, raw);
        }
        return switch (styles.shown(style)) {
            case NUMBER -> Grid.Spot.of(column, new Cell.Decimal(number, false));
            case PERCENT -> Grid.Spot.of(column, new Cell.Decimal(percent(number), true));
            case DAY -> day(column, number, raw);
            case MONTH -> shortened(column, number, raw, MONTH);
            case YEAR -> shortened(column, number, raw, YEAR);
            case TIME -> Grid.Spot.wrong(column, TableFault.CELL_TIME, raw);
        };
    }

    /// A date written out, as strict workbooks may hold it.
    static Grid.Spot isoDate(int column, String raw) {
        try {
            LocalDateTime moment =
                    raw.length() <= 10
                            ? LocalDate.parse(raw).atStartOfDay()
                            : LocalDateTime.parse(raw.replace("Z", ""));
            return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? Grid.Spot.of(column, new Cell.Day(moment.toLocalDate()))
                    : Grid.Spot.wrong(column, TableFault.CELL_TIME, raw);
        } catch (DateTimeException e) {
            return Grid.Spot.wrong(column, TableFault.CELL_TIME, raw);
        }
    }

    /// @throws NumberFormatException when it is no number, or one of too many digits
    private static BigDecimal exact(String raw) {
        if (raw.length() > MAX_DIGITS + 10) {
            throw new NumberFormatException();
        }
        BigDecimal number = new BigDecimal(raw);
        long exponent = (long) number.precision() - number.scale();
        if (Math.abs(exponent) > MAX_DIGITS) {
            throw new NumberFormatException();
        }
        return plain(number.precision() > KEPT.getPrecision() ? number.round(KEPT) : number);
    }

    private static BigDecimal percent(BigDecimal number) {
        return plain(number.movePointRight(2));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private Grid.Spot day(int column, BigDecimal serial, String raw) {
        return isDay(serial)
                ? Grid.Spot.of(column, new Cell.Day(date(serial)))
                : Grid.Spot.wrong(column, TableFault.CELL_TIME, raw);
    }

    /// A date that is shown without its day is not a day: the words that are shown are what was
    /// meant.
    private Grid.Spot shortened(
            int column, BigDecimal serial, String raw, DateTimeFormatter format) {
        return isDay(serial)
                ? Grid.Spot.of(column, new Cell.Text(format.format(date(serial))))
                : Grid.Spot.wrong(column, TableFault.CELL_TIME, raw);
    }

    private boolean isDay(BigDecimal serial) {
        int first = from1904 ? 0 : FIRST_SOUND_DAY_OF_1900;
        return serial.scale() <= 0
                && serial.compareTo(BigDecimal.valueOf(first)) >= 0
                && serial.compareTo(BigDecimal.valueOf(DAYS_TO_2200)) < 0;
    }

    private LocalDate date(BigDecimal serial) {
        return (from1904 ? DAY_0_OF_1904 : DAY_0_OF_1900).plusDays(serial.intValueExact());
    }
}
