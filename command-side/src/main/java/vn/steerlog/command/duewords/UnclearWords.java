package vn.steerlog.command.duewords;

import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import vn.steerlog.command.wording.Unclear;
import vn.steerlog.http.Coded;

/// Says why words were not understood, in the words in which commands say it.
@Component
final class UnclearWords {
    private final ResourceBundleMessageSource words = new ResourceBundleMessageSource();

    UnclearWords() {
        words.setBasename("vn/steerlog/command/problems");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        words.setDefaultLocale(Locale.of("vi"));
        words.setAlwaysUseMessageFormat(true);
    }

    DueReading.Problem of(Unclear unclear, Locale language) {
        String code = ((Coded) unclear.fault()::name).code();
        Object[] arguments = {String.join(" · ", unclear.accepted()), unclear.read()};
        return new DueReading.Problem(
                code, words.getMessage("error." + code, arguments, language), unclear.accepted());
    }
}
