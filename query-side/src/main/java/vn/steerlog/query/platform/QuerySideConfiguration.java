package vn.steerlog.query.platform;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.steerlog.http.ProblemBundle;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.axon.LedgerMessageSource;
import vn.steerlog.ledger.catalogue.EventCodec;
import vn.steerlog.query.agencies.AgencyRegister;
import vn.steerlog.query.agencyscorecard.AgencyScorecard;
import vn.steerlog.query.bottlenecks.Bottlenecks;
import vn.steerlog.query.decisionregister.DecisionRegister;
import vn.steerlog.query.history.History;
import vn.steerlog.query.meetings.Meetings;
import vn.steerlog.query.projection.ParkingPlaces;
import vn.steerlog.query.roster.Roster;
import vn.steerlog.query.rows.RowStores;
import vn.steerlog.query.targetscorecard.TargetScorecard;
import vn.steerlog.query.taskregister.TaskRegister;
import vn.steerlog.query.view.Rebuilding;
import vn.steerlog.query.view.Views;

/// The query side over the application's [Ledger], [EventCodec], [Clock] and [ZoneId] (the
/// committee's time zone), with its rows where `steerlog.rows` says: on the `heap`, which is the
/// default, or in the application's database in `mongodb`.
@Configuration(proxyBeanMethods = false)
@Import({RowsOnHeap.class, RowsInMongo.class, QuerySideWatch.class})
public class QuerySideConfiguration {
    /// @throws IllegalArgumentException when `steerlog.rows` is none of the two
    QuerySideConfiguration(@Value("${steerlog.rows:heap}") String rows) {
        if (!rows.equalsIgnoreCase("heap") && !rows.equalsIgnoreCase("mongodb")) {
            throw new IllegalArgumentException("steerlog.rows is heap or mongodb, not " + rows);
        }
    }

    /// @param patience how long a reader waits for a view to take in a commit
    @Bean
    QuerySide querySide(
            Ledger ledger,
            EventCodec codec,
            Clock clock,
            ZoneId zone,
            RowStores stores,
            ParkingPlaces parkingPlaces,
            @Value("${steerlog.query.patience:2s}") Duration patience) {
        return new QuerySide(ledger, codec, clock, zone, stores, parkingPlaces, patience);
    }

    @Bean
    Following following(
            QuerySide query,
            Ledger ledger,
            EventCodec codec,
            RowTokens tokens,
            MeterRegistry registry) {
        Following following =
                new Following(
                        query,
                        () ->
                                new LiveTail(
                                        query.views().projections(),
                                        new LedgerMessageSource(ledger, codec),
                                        ledger,
                                        tokens.store(),
                                        QuerySideWatch.processors(registry)));
        following.foldAhead();
        return following;
    }

    @Bean(destroyMethod = "close")
    Rebuilding rebuilding(Views views, Clock clock) {
        Rebuilding rebuilding = new Rebuilding(views, clock);
        rebuilding.resume();
        return rebuilding;
    }

    @Bean(destroyMethod = "close")
    AutoCloseable eventIndexing(QuerySide query) {
        return query.events().follow();
    }

    @Bean
    ProblemBundle queryProblems() {
        return new ProblemBundle("vn/steerlog/query/problems");
    }

    @Bean
    Views views(QuerySide query) {
        return query.views();
    }

    @Bean
    AgencyRegister agencyRegister(QuerySide query) {
        return query.agencies();
    }

    @Bean
    TaskRegister taskRegister(QuerySide query) {
        return query.tasks();
    }

    @Bean
    AgencyScorecard agencyScorecard(QuerySide query) {
        return query.agencyScorecard();
    }

    @Bean
    DecisionRegister decisionRegister(QuerySide query) {
        return query.decisions();
    }

    @Bean
    Meetings meetings(QuerySide query) {
        return query.meetings();
    }

    @Bean
    TargetScorecard targetScorecard(QuerySide query) {
        return query.targets();
    }

    @Bean
    Roster roster(QuerySide query) {
        return query.roster();
    }

    @Bean
    Bottlenecks bottlenecks(QuerySide query) {
        return query.bottlenecks();
    }

    @Bean
    History history(QuerySide query) {
        return query.history();
    }
}
