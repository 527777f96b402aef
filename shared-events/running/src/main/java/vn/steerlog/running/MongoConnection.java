package vn.steerlog.running;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCredential;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.boot.mongodb.autoconfigure.MongoProperties;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.util.StringUtils;
import vn.steerlog.running.SettingException.Trouble;

/// Where MongoDB is and how to be let in: one URI, which may leave out who one is and how long to
/// wait.
final class MongoConnection implements MongoConnectionDetails {
    static final String URI = "spring.mongodb.uri";
    static final String PASSWORD_FILE = "steerlog.mongodb.password-file";
    private static final String DATABASE = "steerlog";

    private final MongoProperties properties;
    private final MongoSettings settings;
    private final SslBundles bundles;
    private final ConnectionString uri;

    /// @throws SettingException when the URI is missing or is none
    MongoConnection(MongoProperties properties, MongoSettings settings, SslBundles bundles) {
        this.properties = properties;
        this.settings = settings;
        this.bundles = bundles;
        this.uri = parsed(properties.getUri());
    }

    private static ConnectionString parsed(@Nullable String text) {
        if (!StringUtils.hasText(text)) {
            throw new SettingException(URI, Trouble.MISSING, List.of(), null);
        }
        try {
            return new ConnectionString(text);
        } catch (IllegalArgumentException e) {
            // what the driver says may repeat a part of the URI, and so of a password in it
            String why = text.contains("@") ? "" : String.valueOf(e.getMessage());
            throw new SettingException(URI, Trouble.MALFORMED, List.of(why), null);
        }
    }

    @Override
    public ConnectionString getConnectionString() {
        return uri;
    }

    @Override
    public @Nullable SslBundle getSslBundle() {
        MongoProperties.Ssl ssl = properties.getSsl();
        if (!ssl.isEnabled()) {
            return null;
        }
        return StringUtils.hasText(ssl.getBundle())
                ? bundles.getBundle(ssl.getBundle())
                : SslBundle.systemDefault();
    }

    String database() {
        return Optional.ofNullable(uri.getDatabase()).orElse(DATABASE);
    }

    /// The servers, without anything secret.
    String servers() {
        return String.join(", ", uri.getHosts());
    }

    /// The setting that the password is taken from.
    String passwordKey() {
        return uri.getCredential() != null ? URI : PASSWORD_FILE;
    }

    boolean isEncrypted() {
        return Boolean.TRUE.equals(uri.getSslEnabled()) || properties.getSsl().isEnabled();
    }

    /// Fills in what the URI leaves out.
    MongoClientSettingsBuilderCustomizer rest() {
        Optional<MongoCredential> credential = credential();
        return builder -> {
            credential.ifPresent(builder::credential);
            timeouts(builder);
        };
    }

    private Optional<MongoCredential> credential() {
        String name = properties.getUsername();
        if (uri.getCredential() != null || !StringUtils.hasText(name)) {
            return Optional.empty();
        }
        String source = Optional.ofNullable(properties.getAuthenticationDatabase()).orElse("admin");
        return Optional.of(MongoCredential.createCredential(name, source, password()));
    }

    private char[] password() {
        return Optional.ofNullable(settings.passwordFile())
                .map(file -> SecretFile.read(PASSWORD_FILE, file).toCharArray())
                .or(() -> Optional.ofNullable(properties.getPassword()))
                .orElseThrow(() ->
                        new SettingException(PASSWORD_FILE, Trouble.MISSING, List.of(), null));
    }

    private void timeouts(MongoClientSettings.Builder builder) {
        if (uri.getServerSelectionTimeout() == null) {
            builder.applyToClusterSettings(cluster ->
                    cluster.serverSelectionTimeout(
                            settings.serverSelection().toMillis(), TimeUnit.MILLISECONDS));
        }
        builder.applyToSocketSettings(socket -> {
            if (uri.getConnectTimeout() == null) {
                socket.connectTimeout(millis(settings.connect()), TimeUnit.MILLISECONDS);
            }
            if (uri.getSocketTimeout() == null) {
                socket.readTimeout(millis(settings.answer()), TimeUnit.MILLISECONDS);
            }
        });
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }
}
