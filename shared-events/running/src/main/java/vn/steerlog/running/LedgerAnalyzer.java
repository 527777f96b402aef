package vn.steerlog.running;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import vn.steerlog.ledger.LedgerException;

/// Says what to do when the ledger in MongoDB does not open.
class LedgerAnalyzer extends AbstractFailureAnalyzer<LedgerException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, LedgerException cause) {
        String name =
                cause instanceof LedgerException.Damaged ? "ledger.damaged" : "ledger.unavailable";
        Object[] arguments = {String.valueOf(cause.getMessage())};
        return StartWords.analysis(name, MongoConnection.URI, arguments, cause);
    }
}
