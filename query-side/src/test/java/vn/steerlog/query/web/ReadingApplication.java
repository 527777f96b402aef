package vn.steerlog.query.web;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import vn.steerlog.http.HttpSettings;
import vn.steerlog.http.ProblemBundle;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.contents.Contents;
import vn.steerlog.ledger.contents.FolderContents;
import vn.steerlog.ledger.persons.PersonKeys;
import vn.steerlog.query.Board;
import vn.steerlog.query.api.ApiConfiguration;
import vn.steerlog.query.pages.PagesConfiguration;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.view.Rebuilding;
import vn.steerlog.query.view.Views;
import vn.steerlog.trail.Trail;

/// The read API and the pages over a real ledger in memory, without the command side.
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ApiConfiguration.class, PagesConfiguration.class})
public class ReadingApplication {
    static final String TODAY = "2025-11-22";

    @Bean
    Board board() {
        Board board = new Board(TODAY);
        Sample.record(board, TODAY);
        return board;
    }

    @Bean
    Clock clock(Board board) {
        return board.clock();
    }

    @Bean
    ZoneId zone() {
        return Board.ZONE;
    }

    @Bean(destroyMethod = "")
    Ledger ledger(Board board) {
        return board.ledger();
    }

    @Bean(destroyMethod = "")
    TrailStore trailStore() {
        return new TrailStore();
    }

    @Bean(destroyMethod = "close")
    Trail trail(TrailStore store, Clock clock) {
        return Trail.open(store, clock);
    }

    @Bean
    Holders holders() {
        return new Holders();
    }

    @Bean
    PersonKeys personKeys(Board board) {
        return board.personKeys();
    }

    @Bean
    Contents contents(HttpSettings settings, Clock clock) {
        return new FolderContents(settings.data().resolve("papers"), clock);
    }

    @Bean
    QuerySide querySide(Board board) {
        return board.query();
    }

    @Bean
    Views views(QuerySide side) {
        return side.views();
    }

    @Bean
    ProblemBundle queryProblems() {
        return new ProblemBundle("vn/steerlog/query/problems");
    }

    @Bean(destroyMethod = "close")
    Rebuilding rebuilding(Views views, Clock clock) {
        return new Rebuilding(views, clock);
    }
}
