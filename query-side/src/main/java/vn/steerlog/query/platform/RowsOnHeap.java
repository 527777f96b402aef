package vn.steerlog.query.platform;

import com.mongodb.client.MongoDatabase;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.steerlog.query.projection.DecisionsApart;
import vn.steerlog.query.projection.HeapParkingPlaces;
import vn.steerlog.query.projection.ParkingPlaces;
import vn.steerlog.query.projection.mongo.MongoParkingPlaces;
import vn.steerlog.query.rows.HeapRowStores;
import vn.steerlog.query.rows.RowStores;

/// Every process folds for itself. What somebody decided to do without is kept where there is a
/// database to keep it in.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "steerlog.rows", havingValue = "heap", matchIfMissing = true)
class RowsOnHeap {
    @Bean
    RowStores rowStores() {
        return new HeapRowStores();
    }

    @Bean
    ParkingPlaces parkingPlaces(ObjectProvider<MongoDatabase> database) {
        MongoDatabase known = database.getIfAvailable();
        return known == null
                ? new HeapParkingPlaces()
                : new DecisionsApart(new HeapParkingPlaces(), new MongoParkingPlaces(known));
    }

    @Bean
    RowTokens rowTokens() {
        return new RowTokens(new InMemoryTokenStore());
    }
}
