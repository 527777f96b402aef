package vn.steerlog.command.wording;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.steerlog.events.DocumentReference;

/// Documents named as a basis: `57-NQ/TW ngày 22/12/2024`, `Quyết định số 1234/QĐ-UBND ngày
/// 01/02/2025`.
///
/// Two families of numbers, the State's (`123/KH-UBND`, `45/2024/NĐ-CP`, `93/2025/QH15`) and the
/// Party's (`57-NQ/TW`), are found anywhere in the words. Words that hold neither number nor date
/// are a reference all the same.
public final class DocumentReferences {
    /// A number, then at least one symbol in capitals; years may stand between.
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<![\\p{L}\\d/.-])\\d{1,6}[a-zA-Z]?(?: ?[-/] ?(?:19|20)\\d{2}(?!\\d))? ?[-/]"
                        + " ?\\p{Lu}[\\p{L}\\d]{0,14}(?: ?[-/] ?\\p{Lu}[\\p{L}\\d.]{0,19}){0,6}");

    /// The same in small letters, for the symbols of the commonest kinds of documents.
    private static final Pattern SMALL_NUMBER =
            Pattern.compile(
                    "(?<![\\p{L}\\d/.-])\\d{1,6}(?: ?[-/] ?(?:19|20)\\d{2})? ?[-/]"
                        + " ?(?:nq|qđ|qd|kh|tb|ct|ctr|nđ|nd|tt|kl|bc|ttr|cv|đa|hd|qc|qh\\d{2})(?:"
                        + " ?[-/] ?[\\p{L}\\d]{1,20}){0,6}");

    private static final Pattern DATE =
            Pattern.compile(
                    "(?<![\\d/.-])(?:\\d{1,2} ?[/.-] ?\\d{1,2} ?[/.-] ?\\d{4}"
                            + "|\\d{1,2} tháng \\d{1,2},? năm \\d{4})(?![\\d/-])",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern SPACED_MARK = Pattern.compile(" ?([-/]) ?");

    private DocumentReferences() {}

    /// No words are no reference.
    public static Optional<DocumentReference> read(String text) {
        Wording wording = Wording.of(text);
        if (wording.isEmpty() || wording.plain().equals("-")) {
            return Optional.empty();
        }
        String marks = Wording.foldMarks(wording.words());
        return Optional.of(new DocumentReference(wording.words(), number(marks), date(marks)));
    }

    private static Optional<String> number(String words) {
        return first(NUMBER, words)
                .or(() -> first(SMALL_NUMBER, words))
                .map(number -> SPACED_MARK.matcher(number).replaceAll("$1"));
    }

    private static Optional<String> first(Pattern pattern, String words) {
        return pattern.matcher(words).results().map(MatchResult::group).findFirst();
    }

    /// The first date that the calendar has.
    private static Optional<LocalDate> date(String words) {
        return DATE.matcher(words)
                .results()
                .map(found -> Dates.read(found.group()).toOptional())
                .flatMap(Optional::stream)
                .findFirst();
    }
}
