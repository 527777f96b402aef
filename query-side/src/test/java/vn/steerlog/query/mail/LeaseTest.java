package vn.steerlog.query.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.steerlog.ledger.mongo.MongoForTests;

@Tag("mongodb")
class LeaseTest {
    private final MongoDatabase database = MongoForTests.freshDatabase();

    @Test
    void while_one_process_sends_another_does_not_and_may_afterwards() {
        Consumer<Runnable> one = MailConfiguration.leased(database, Clock.systemUTC());
        Consumer<Runnable> other = MailConfiguration.leased(database, Clock.systemUTC());
        List<String> sending = new ArrayList<>();
        one.accept(() -> {
            sending.add("one");
            CompletableFuture.runAsync(() -> other.accept(() -> sending.add("the other meanwhile")))
                    .join();
        });
        other.accept(() -> sending.add("the other"));
        assertThat(sending).containsExactly("one", "the other");
    }
}
