package vn.steerlog.command;

import java.time.Duration;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.steerlog.http.FailureProblems;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.axon.LedgerEventStorageEngine;

/// Axon's events in the ledger, snapshots on the heap: what was folded is folded again after a
/// start.
@Configuration(proxyBeanMethods = false)
class CommandStores {
    /// @param patience how long a caller waits to hear whether something is recorded
    @Bean
    EventStorageEngine eventStorageEngine(
            Ledger ledger, @Value("${steerlog.command.patience:30s}") Duration patience) {
        return LedgerEventStorageEngine.builder().ledger(ledger).patience(patience).build();
    }

    @Bean
    FailureProblems awayFailures() {
        return new AwayFailures();
    }
}
