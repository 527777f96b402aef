package vn.steerlog.command.platform;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.steerlog.command.wording.DocumentReferences;
import vn.steerlog.command.wording.DueDates;
import vn.steerlog.command.wording.Numbers;
import vn.steerlog.command.wording.Periods;
import vn.steerlog.command.wording.PlainText;
import vn.steerlog.command.wording.Reading;
import vn.steerlog.events.DocumentReference;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.Period;
import vn.steerlog.http.InputError;
import vn.steerlog.http.ProblemException;

/// Turns the fields of a request into the values of a command, and collects everything that is
/// wrong with them. A field that is wrong gives a stand-in, so that the others are read as well;
/// [#checked] then refuses the request.
public final class Fields {
    private final List<InputError> errors = new ArrayList<>();

    /// What `read` makes of the fields.
    ///
    /// @throws ProblemException naming every field that is wrong
    public static <T> T checked(Function<Fields, T> read) {
        var fields = new Fields();
        T result = read.apply(fields);
        if (!fields.errors.isEmpty()) {
            throw ProblemException.invalid(fields.errors.toArray(InputError[]::new));
        }
        return result;
    }

    public String text(String value) {
        return PlainText.of(value);
    }

    /// Text that need not be there; blank text is none.
    public Optional<String> optionalText(Optional<String> value) {
        return value.map(this::text).filter(text -> !text.isEmpty());
    }

    /// A due date in words (`trước 05/3/2021`) or as a day.
    ///
    /// @param reference the day from which words without a year or counted in days are understood
    public DueDate due(String pointer, Optional<String> words, Optional<LocalDate> reference) {
        return optionalDue(pointer, words, reference).orElse(DueDate.NONE);
    }

    /// A due date that need not be given.
    public Optional<DueDate> optionalDue(
            String pointer, Optional<String> words, Optional<LocalDate> reference) {
        return words.flatMap(given -> read(pointer, DueDates.read(given, reference)));
    }

    /// An exact number as written in Vietnamese (`4.607`, `84,2`).
    public BigDecimal number(String pointer, String words) {
        return read(pointer, Numbers.read(words)).orElse(BigDecimal.ZERO);
    }

    public Optional<BigDecimal> optionalNumber(String pointer, Optional<String> words) {
        return optionalText(words).map(given -> number(pointer, given));
    }

    public Optional<Period> period(String pointer, Optional<String> words) {
        return words.flatMap(given -> read(pointer, Periods.read(given)))
                .flatMap(Function.identity());
    }

    public Optional<DocumentReference> document(Optional<String> words) {
        return words.flatMap(DocumentReferences::read);
    }

    /// A document that must be named; its words are kept whatever they are.
    public DocumentReference requiredDocument(String words) {
        return DocumentReferences.read(words)
                .orElseGet(() ->
                        new DocumentReference(text(words), Optional.empty(), Optional.empty()));
    }

    public List<String> texts(List<String> values) {
        return values.stream().map(this::text).toList();
    }

    /// Accepted ways of writing, as they stand in a sentence.
    private record Ways(List<String> accepted) {
        @Override
        public String toString() {
            return String.join(" · ", accepted);
        }
    }

    private <T> Optional<T> read(String pointer, Reading<T> reading) {
        reading.problem()
                .ifPresent(unclear ->
                        errors.add(
                                InputError.at(
                                        pointer,
                                        WordsFault.of(unclear.fault()),
                                        Optional.of(unclear.read()),
                                        new Ways(unclear.accepted()),
                                        unclear.read())));
        return reading.toOptional();
    }
}
