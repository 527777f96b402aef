package vn.steerlog.standalone;

import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import vn.steerlog.ledger.LedgerException;

/// Says what to do when the ledger does not open, instead of a stack trace.
class LedgerFailureAnalyzer extends AbstractFailureAnalyzer<LedgerException> {
    private final ResourceBundle words =
            ResourceBundle.getBundle("vn/steerlog/standalone/welcome", Locale.of("vi"));

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, LedgerException cause) {
        String action =
                switch (cause) {
                    case LedgerException.Unavailable _ -> "ledger.unavailable";
                    case LedgerException.Damaged _ -> "ledger.damaged";
                    default -> "ledger.other";
                };
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()), words.getString(action), cause);
    }
}
