package vn.steerlog.query.duefeed;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.steerlog.http.PublicPaths;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.query.desk.CalendarFeeds;
import vn.steerlog.query.platform.QuerySide;

/// The calendar feed.
@Configuration(proxyBeanMethods = false)
@Import(DueFeedReads.class)
public class DueFeedConfiguration {
    @Bean
    DueTasks dueTasks(QuerySide side, Ledger ledger) {
        LastChanges changes = new LastChanges(side.tasks().view().folded().rows(), ledger);
        return new DueTasks(side.tasks(), changes);
    }

    @Bean
    PublicPaths calendarPaths() {
        return PublicPaths.of(CalendarFeeds.PATH);
    }
}
