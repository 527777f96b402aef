package vn.steerlog.query.desk;

import com.mongodb.client.MongoDatabase;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.steerlog.http.HttpSettings;
import vn.steerlog.http.ProblemBundle;

/// The desks: in the application's database, where it has one; else in its data folder.
@Configuration(proxyBeanMethods = false)
@Import(SavedViewController.class)
public class DeskConfiguration {
    private static final int ID_BYTES = 12;

    @Bean
    DeskStore deskStore(HttpSettings settings, ObjectProvider<MongoDatabase> databases) {
        @Nullable MongoDatabase database = databases.getIfUnique();
        return database == null
                ? new FileDeskStore(settings.data().resolve("desk"))
                : new MongoDeskStore(database, System::nanoTime);
    }

    @Bean
    SavedViews savedViews(DeskStore store, Clock clock) {
        SecureRandom random = new SecureRandom();
        return new SavedViews(
                store,
                clock,
                () -> {
                    byte[] id = new byte[ID_BYTES];
                    random.nextBytes(id);
                    return "view-" + HexFormat.of().formatHex(id);
                });
    }

    @Bean
    ProblemBundle deskProblems() {
        return new ProblemBundle("vn/steerlog/query/desk");
    }
}
