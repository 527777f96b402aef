package vn.steerlog.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.ZoneId;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.catalogue.EventCodec;
import vn.steerlog.ledger.mongo.MongoForTests;
import vn.steerlog.query.Board;
import vn.steerlog.query.Things;
import vn.steerlog.query.projection.DecisionsApart;
import vn.steerlog.query.projection.HeapParkingPlaces;
import vn.steerlog.query.projection.ParkingPlaces;
import vn.steerlog.query.projection.mongo.MongoParkingPlaces;
import vn.steerlog.query.rows.HeapRowStores;
import vn.steerlog.query.rows.RowStores;
import vn.steerlog.query.rows.mongo.MongoRowStores;

/// `steerlog.rows` says where rows, parked events and tokens are.
@Tag("mongodb")
class RowsSettingTest {
    private final Board board = new Board();
    private final ApplicationContextRunner application =
            new ApplicationContextRunner()
                    .withInitializer(context ->
                            context.getBeanFactory()
                                    .setConversionService(
                                            ApplicationConversionService.getSharedInstance()))
                    .withUserConfiguration(QuerySideConfiguration.class)
                    .withBean(Ledger.class, board::ledger, bean -> bean.setDestroyMethodName(""))
                    .withBean(EventCodec.class, board::codec)
                    .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                    .withBean(Clock.class, board::clock)
                    .withBean(ZoneId.class, () -> Board.ZONE);

    @AfterEach
    void close() {
        board.close();
    }

    @Test
    void they_are_on_the_heap_unless_it_says_otherwise() {
        application.run(running -> {
            assertThat(running.getBean(RowStores.class)).isInstanceOf(HeapRowStores.class);
            assertThat(running.getBean(ParkingPlaces.class)).isInstanceOf(HeapParkingPlaces.class);
            assertThat(running.getBean(RowTokens.class).store())
                    .isInstanceOf(InMemoryTokenStore.class);
        });
    }

    @Test
    void they_are_in_the_applications_database_and_complete_before_anybody_is_served() {
        long last = board.record(Things.assigned("t1").event());
        MongoDatabase database = MongoForTests.freshDatabase();
        application
                .withPropertyValues("steerlog.rows=mongodb")
                .withBean(MongoDatabase.class, () -> database)
                .run(running -> {
                    assertThat(running.getBean(RowStores.class)).isInstanceOf(MongoRowStores.class);
                    assertThat(running.getBean(ParkingPlaces.class))
                            .isInstanceOf(MongoParkingPlaces.class);
                    assertThat(running.getBean(RowTokens.class).store())
                            .isInstanceOf(MongoTokenStore.class);
                    assertThat(running.getBean(QuerySide.class).views().projections())
                            .allMatch(folded -> folded.applied() == last);
                });
        assertThat(database.listCollectionNames())
                .contains("row-stores", "row-views", "tokens")
                .anyMatch(name -> name.startsWith("rows.taskregister-"));
    }

    @Test
    void what_was_dropped_is_kept_in_the_applications_database_also_when_rows_are_on_the_heap() {
        MongoDatabase database = MongoForTests.freshDatabase();
        application
                .withBean(MongoDatabase.class, () -> database)
                .run(running -> {
                    assertThat(running.getBean(RowStores.class)).isInstanceOf(HeapRowStores.class);
                    assertThat(running.getBean(ParkingPlaces.class))
                            .isInstanceOf(DecisionsApart.class);
                });
    }

    @Test
    void another_place_is_refused_by_name() {
        application
                .withPropertyValues("steerlog.rows=disk")
                .run(failed ->
                        assertThat(failed.getStartupFailure())
                                .hasStackTraceContaining(
                                        "steerlog.rows is heap or mongodb, not disk"));
    }
}
