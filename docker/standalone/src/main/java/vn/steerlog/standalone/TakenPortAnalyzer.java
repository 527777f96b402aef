package vn.steerlog.standalone;

import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Says how to choose another port, before Spring Boot's own analyzer answers in general.
@Order(Ordered.HIGHEST_PRECEDENCE)
class TakenPortAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {
    private final ResourceBundle words =
            ResourceBundle.getBundle("vn/steerlog/standalone/welcome", Locale.of("vi"));

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
        return new FailureAnalysis(
                words.getString("port.taken").formatted(cause.getPort()),
                words.getString("port.other"),
                cause);
    }
}
