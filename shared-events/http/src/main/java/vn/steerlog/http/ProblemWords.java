package vn.steerlog.http;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.support.ResourceBundleMessageSource;

/// The words of problems, from all registered bundles.
final class ProblemWords {
    static final String BUNDLE = "vn/steerlog/http/problems";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();

    ProblemWords(List<ProblemBundle> bundles) {
        this.bundles.addBasenames(BUNDLE);
        bundles.forEach(bundle -> this.bundles.addBasenames(bundle.baseName()));
        this.bundles.setDefaultEncoding("UTF-8");
        this.bundles.setFallbackToSystemLocale(false);
        this.bundles.setDefaultLocale(ReaderLanguage.VIETNAMESE);
        this.bundles.setAlwaysUseMessageFormat(true);
        this.bundles.setUseCodeAsDefaultMessage(true);
    }

    String title(Coded kind, List<Object> arguments, Locale language) {
        return words("problem." + kind.code() + ".title", arguments, language);
    }

    String detail(Coded kind, List<Object> arguments, Locale language) {
        return words("problem." + kind.code() + ".detail", arguments, language);
    }

    String error(Coded fault, List<Object> arguments, Locale language) {
        return words("error." + fault.code(), arguments, language);
    }

    private String words(String key, List<Object> arguments, Locale language) {
        var shown = arguments.stream().map(argument -> shown(argument, language)).toArray();
        return bundles.getMessage(key, shown, language);
    }

    private Object shown(Object argument, Locale language) {
        return switch (argument) {
            case LocalDate day -> DAY.format(day);
            case Collection<?> several ->
                    several.stream()
                            .map(one -> String.valueOf(shown(one, language)))
                            .collect(Collectors.joining(", "));
            case ValueKind kind -> bundles.getMessage("value." + kind.code(), null, language);
            case Enum<?> constant -> constant.name();
            default -> argument;
        };
    }
}
