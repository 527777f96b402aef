package vn.steerlog.query.mail;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;

/// Counts letters by kind and outcome: see `docs/metrics.md`.
final class MailMeters {
    private final MeterRegistry registry;

    MailMeters(MeterRegistry registry) {
        this.registry = registry;
        for (String kind : List.of("digest", "reminder", "escalation")) {
            counter(kind, "sent");
            counter(kind, "failed");
        }
    }

    void sent(String kind) {
        counter(kind, "sent").increment();
    }

    void failed(String kind) {
        counter(kind, "failed").increment();
    }

    private Counter counter(String kind, String outcome) {
        return Counter.builder("steerlog.mail.letters")
                .tags("kind", kind, "outcome", outcome)
                .register(registry);
    }
}
