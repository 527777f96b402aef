package vn.steerlog.running;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.steerlog.ledger.persons.MongoPersonKeys;
import vn.steerlog.ledger.persons.PersonKeys;
import vn.steerlog.running.SettingException.Trouble;

/// Where the keys of persons are: in a database of their own, so that they are not in the backups
/// of the ledger; on another server, when the setting `steerlog.person-keys.uri` names one.
@Configuration(proxyBeanMethods = false)
class PersonKeysConfiguration {
    static final String URI = "steerlog.person-keys.uri";
    static final String SUFFIX = "_keys";

    /// @param uri of their server and database; without one, the application's server, and its
    ///   database's name with `_keys` behind it
    @Bean(destroyMethod = "close")
    PersonKeys personKeys(
            MongoClient client,
            MongoConnection connection,
            MongoSettings settings,
            @Value("${" + URI + ":}") String uri) {
        String name = connection.database() + SUFFIX;
        var random = new SecureRandom();
        if (uri.isBlank()) {
            return new MongoPersonKeys(client.getDatabase(name), random);
        }
        ConnectionString there = parsed(uri);
        MongoClient own = MongoClients.create(clientSettings(there, settings));
        String named = Optional.ofNullable(there.getDatabase()).orElse(name);
        return new MongoPersonKeys(own.getDatabase(named), random, own::close);
    }

    /// What the driver says may repeat a part of the URI, and so of a password in it.
    private static ConnectionString parsed(String uri) {
        try {
            return new ConnectionString(uri);
        } catch (IllegalArgumentException _) {
            throw new SettingException(URI, Trouble.MALFORMED, List.of(""), null);
        }
    }

    private static MongoClientSettings clientSettings(
            ConnectionString uri, MongoSettings patience) {
        return MongoClientSettings.builder()
                .applyToClusterSettings(cluster ->
                        cluster.serverSelectionTimeout(
                                patience.serverSelection().toMillis(), TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket ->
                        socket.connectTimeout(patience.connect().toSeconds(), TimeUnit.SECONDS)
                                .readTimeout(patience.answer().toSeconds(), TimeUnit.SECONDS))
                .applyConnectionString(uri)
                .build();
    }
}
