package vn.steerlog.query.platform;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.bson.types.ObjectId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.steerlog.query.projection.ParkingPlaces;
import vn.steerlog.query.projection.mongo.MongoParkingPlaces;
import vn.steerlog.query.rows.RowStores;
import vn.steerlog.query.rows.mongo.MongoRowStores;

/// One process at a time folds a projection, and all of them read its rows.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "steerlog.rows", havingValue = "mongodb")
class RowsInMongo {
    /// After which another process takes the token of one that is gone without having said so.
    static final Duration CLAIM = Duration.ofSeconds(10);

    @Bean
    RowStores rowStores(MongoDatabase database, Clock clock) {
        return new MongoRowStores(database, clock);
    }

    @Bean
    ParkingPlaces parkingPlaces(MongoDatabase database) {
        return new MongoParkingPlaces(database);
    }

    @Bean
    RowTokens rowTokens(MongoDatabase database) {
        return new RowTokens(tokens(database, CLAIM));
    }

    static TokenStore tokens(MongoDatabase database, Duration claim) {
        return MongoTokenStore.builder()
                .mongoTemplate(
                        DefaultMongoTemplate.builder()
                                .mongoDatabase(database)
                                .trackingTokensCollectionName("tokens")
                                .build())
                .serializer(Jackson3Serializer.builder().build())
                .nodeId(new ObjectId().toString())
                .claimTimeout(claim)
                .build();
    }
}
