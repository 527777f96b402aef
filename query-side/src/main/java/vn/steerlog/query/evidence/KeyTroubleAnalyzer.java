package vn.steerlog.query.evidence;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import vn.steerlog.ledger.checkpoint.KeyTrouble;

/// Says what to do about the key that signs checkpoints, instead of a stack trace.
class KeyTroubleAnalyzer extends AbstractFailureAnalyzer<KeyTrouble> {
    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("vn/steerlog/query/start", Locale.of("vi"));

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, KeyTrouble cause) {
        String name = "key." + cause.kind().name().toLowerCase(Locale.ROOT);
        Object[] file = {cause.file().toString()};
        return new FailureAnalysis(
                MessageFormat.format(WORDS.getString(name), file),
                MessageFormat.format(WORDS.getString(name + ".action"), file),
                cause);
    }
}
