package vn.steerlog.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.steerlog.http.InputError.Place;

/// Puts a problem into the reader's words and notes it in the log under its reference.
final class ProblemMaker {
    private static final Logger LOG = LoggerFactory.getLogger("vn.steerlog.http.problems");
    private static final int LONGEST_REJECTED = 64;
    private static final int LONGEST_PATH = 200;
    private static final Pattern SECRET =
            Pattern.compile("password|secret|token|authorization|cookie", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNSAFE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    private final ProblemWords words;
    private final ReaderLanguage language;
    private final Supplier<String> references;

    ProblemMaker(ProblemWords words, ReaderLanguage language, Supplier<String> references) {
        this.words = words;
        this.language = language;
        this.references = references;
    }

    Problem make(ProblemException exception, HttpServletRequest request) {
        var kind = exception.kind();
        Locale in = language.resolveLocale(request);
        String reference = references.get();
        note(reference, exception, request);
        return new Problem(
                "/problems/" + kind.code(),
                words.title(kind, exception.arguments(), in),
                kind.status(),
                words.detail(kind, exception.arguments(), in),
                kind.code(),
                exception.errors().stream().map(error -> item(error, in)).toList(),
                reference);
    }

    Locale languageOf(HttpServletRequest request) {
        return language.resolveLocale(request);
    }

    private Problem.ProblemItem item(InputError error, Locale in) {
        return new Problem.ProblemItem(
                error.place() instanceof Place.Pointer(String value)
                        ? Optional.of(shortened(value))
                        : Optional.empty(),
                error.place() instanceof Place.Parameter(String name)
                        ? Optional.of(shortened(name))
                        : Optional.empty(),
                error.fault().code(),
                words.error(error.fault(), safe(error.arguments()), in),
                isSecret(error.place())
                        ? Optional.empty()
                        : error.rejected().map(ProblemMaker::shortened));
    }

    private static List<Object> safe(List<Object> arguments) {
        return arguments.stream()
                .map(argument -> argument instanceof String s ? shortened(s) : argument)
                .toList();
    }

    private static boolean isSecret(Place place) {
        return SECRET.matcher(
                        switch (place) {
                            case Place.Pointer(String value) -> value;
                            case Place.Parameter(String name) -> name;
                        })
                .find();
    }

    static String shortened(String text) {
        return shortened(text, LONGEST_REJECTED);
    }

    private static String shortened(String text, int longest) {
        String safe = UNSAFE.matcher(text).replaceAll("\uFFFD");
        if (safe.codePointCount(0, safe.length()) <= longest) {
            return safe;
        }
        return safe.substring(0, safe.offsetByCodePoints(0, longest)) + "…";
    }

    private static void note(
            String reference, ProblemException exception, HttpServletRequest request) {
        var kind = exception.kind();
        String path = shortened(Requests.asked(request), LONGEST_PATH);
        String method = shortened(Requests.method(request));
        Throwable cause = exception.getCause();
        if (kind.status() >= 500 && cause != null) {
            LOG.error("{} {} {} {}", reference, kind.code(), method, path, cause);
        } else {
            LOG.info("{} {} {} {}", reference, kind.code(), method, path);
        }
    }
}
