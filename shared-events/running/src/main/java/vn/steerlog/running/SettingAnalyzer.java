package vn.steerlog.running;

import java.util.Locale;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says which setting to change, instead of a stack trace.
class SettingAnalyzer extends AbstractFailureAnalyzer<SettingException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SettingException cause) {
        String name = cause.trouble().name().toLowerCase(Locale.ROOT);
        Object[] arguments = cause.arguments().toArray();
        return StartWords.analysis(name, cause.key(), arguments, cause);
    }
}
