package vn.steerlog.query.platform;

import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.steerlog.query.projection.HeapParkingPlaces;
import vn.steerlog.query.projection.ParkingPlaces;
import vn.steerlog.query.rows.HeapRowStores;
import vn.steerlog.query.rows.RowStores;

/// Every process folds for itself.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "steerlog.rows", havingValue = "heap", matchIfMissing = true)
class RowsOnHeap {
    @Bean
    RowStores rowStores() {
        return new HeapRowStores();
    }

    @Bean
    ParkingPlaces parkingPlaces() {
        return new HeapParkingPlaces();
    }

    @Bean
    RowTokens rowTokens() {
        return new RowTokens(new InMemoryTokenStore());
    }
}
