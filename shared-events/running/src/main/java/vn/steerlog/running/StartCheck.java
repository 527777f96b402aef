package vn.steerlog.running;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.mongodb.autoconfigure.MongoProperties;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// Looks whether MongoDB can be reached with what is set, before anything else is begun: whoever
/// made a mistake there is told within seconds.
public final class StartCheck
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Binder binder = Binder.get(context.getEnvironment());
        MongoProperties properties = binder.bindOrCreate("spring.mongodb", MongoProperties.class);
        MongoSettings settings = binder.bindOrCreate("steerlog.mongodb", MongoSettings.class);
        var connection = new MongoConnection(properties, settings, new DefaultSslBundleRegistry());
        var rest = connection.rest();
        if (properties.getSsl().isEnabled()) {
            return; // certificates are read later
        }
        var builder =
                MongoClientSettings.builder()
                        .applyConnectionString(connection.getConnectionString());
        rest.customize(builder);
        try (MongoClient client = MongoClients.create(builder.build())) {
            Reaching.check(
                    client.getDatabase(connection.database()),
                    connection,
                    settings.startPatience());
        }
    }
}
