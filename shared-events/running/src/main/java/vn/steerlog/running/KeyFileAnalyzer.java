package vn.steerlog.running;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import vn.steerlog.http.KeyFileException;

/// Says how to hand in the key that signs the sign-in.
class KeyFileAnalyzer extends AbstractFailureAnalyzer<KeyFileException> {
    private static final String KEY = "steerlog.sign-in.key-file";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, KeyFileException cause) {
        Object[] arguments = {cause.file().toString()};
        return StartWords.analysis("key", KEY, arguments, cause);
    }
}
