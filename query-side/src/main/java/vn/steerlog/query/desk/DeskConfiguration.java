package vn.steerlog.query.desk;

import com.mongodb.client.MongoDatabase;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.steerlog.http.AccountDirectory;
import vn.steerlog.http.HttpSettings;
import vn.steerlog.http.ProblemBundle;

/// The desks: in the application's database, where it has one; else in its data folder.
@Configuration(proxyBeanMethods = false)
@Import({SavedViewController.class, MailChoiceController.class, CalendarFeedController.class})
public class DeskConfiguration {
    private static final int ID_BYTES = 12;
    private static final int KEY_BYTES = 32;

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

    /// @param domains to which mail may go; to any when none is given
    @Bean
    MailChoices mailChoices(
            DeskStore store, @Value("${steerlog.mail.domains:}") Set<String> domains) {
        return new MailChoices(store, domains);
    }

    /// The accounts of the command side in the same process; else those that it keeps in MongoDB.
    @Bean
    Owners owners(
            ObjectProvider<AccountDirectory> directories, ObjectProvider<MongoDatabase> databases) {
        return new Owners(
                directories.getIfUnique(() -> {
                    @Nullable MongoDatabase database = databases.getIfUnique();
                    return database == null ? _ -> Optional.empty() : new StoredAccounts(database);
                }));
    }

    @Bean
    CalendarFeeds calendarFeeds(DeskStore store, Clock clock) {
        SecureRandom random = new SecureRandom();
        return new CalendarFeeds(
                store,
                clock,
                () -> {
                    byte[] key = new byte[KEY_BYTES];
                    random.nextBytes(key);
                    return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
                });
    }

    @Bean
    ProblemBundle deskProblems() {
        return new ProblemBundle("vn/steerlog/query/desk");
    }
}
