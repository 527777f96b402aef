package vn.steerlog.http;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/// Values that are read from JSON more strictly than Jackson does.
final class ValueReaders {
    private ValueReaders() {}

    private static String text(JsonParser in, DeserializationContext context, Class<?> type) {
        if (!in.hasToken(JsonToken.VALUE_STRING)) {
            throw context.wrongTokenException(in, type, JsonToken.VALUE_STRING, null);
        }
        return in.getString();
    }

    /// Text that can be stored as UTF-8 and shown: no lone surrogates, no control characters but
    /// tab and line ends.
    static final class Text extends StdScalarDeserializer<String> {
        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser in, DeserializationContext context) {
            String text = text(in, context, String.class);
            if (!isFit(text)) {
                throw context.weirdStringException(text, String.class, "unfit characters");
            }
            return text;
        }

        static boolean isFit(String text) {
            return text.codePoints().allMatch(Text::isFit);
        }

        private static boolean isFit(int c) {
            return c == '\t'
                    || c == '\n'
                    || c == '\r'
                    || !(Character.isISOControl(c)
                            || Character.getType(c) == Character.SURROGATE
                            || c == 0xFFFE
                            || c == 0xFFFF);
        }
    }

    static final class Day extends StdScalarDeserializer<LocalDate> {
        Day() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser in, DeserializationContext context) {
            String text = text(in, context, LocalDate.class);
            try {
                return Days.parse(text);
            } catch (DateTimeException _) {
                throw context.weirdStringException(text, LocalDate.class, "not a day");
            }
        }
    }

    static final class Moment extends StdScalarDeserializer<Instant> {
        Moment() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser in, DeserializationContext context) {
            String text = text(in, context, Instant.class);
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException _) {
                throw context.weirdStringException(text, Instant.class, "not a moment");
            }
        }
    }

    /// A JSON number of at most 34 digits between 10^-20 and 10^34.
    static final class Decimal extends StdScalarDeserializer<BigDecimal> {
        Decimal() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser in, DeserializationContext context) {
            if (!in.currentToken().isNumeric()) {
                throw context.wrongTokenException(
                        in, BigDecimal.class, JsonToken.VALUE_NUMBER_FLOAT, null);
            }
            BigDecimal number = in.getDecimalValue();
            int whole = number.precision() - number.scale();
            if (number.precision() > 34 || number.scale() > 20 || whole > 34) {
                throw context.weirdNumberException(number, BigDecimal.class, "out of range");
            }
            return number;
        }
    }
}
