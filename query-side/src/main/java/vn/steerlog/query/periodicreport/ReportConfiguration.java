package vn.steerlog.query.periodicreport;

import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.proof.LedgerTree;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.stamp.Stamps;

/// Periodic reports and their stamps.
@Configuration(proxyBeanMethods = false)
public class ReportConfiguration {
    @Bean
    Stamps documentStamps(Ledger ledger, LedgerTree tree, ZoneId zone) {
        return new Stamps(ledger, tree, zone);
    }

    @Bean
    PeriodicReports periodicReports(QuerySide side) {
        return new PeriodicReports(
                side.tasks(),
                side.targets(),
                side.bottlenecks(),
                new ReportNames(side.agencies(), side.roster(), side.decisions()));
    }
}
