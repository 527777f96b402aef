package vn.steerlog.running;

import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import vn.steerlog.running.SettingException.Trouble;

/// Asks MongoDB once, at the start, so that a wrong setting is told at once and by its name.
final class Reaching {
    private static final Pattern CAUSE = Pattern.compile("caused by \\{([^{}]*)}");
    private static final Pattern NOT_FOUND =
            Pattern.compile("ConnectException|UnknownHost|ConnectTimeout|SocketTimeout|refused");
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int LONGEST_REASON = 300;

    private Reaching() {}

    /// @throws SettingException when the server cannot be reached within `patience`, or does not
    ///   let in who asks
    static void check(MongoDatabase database, MongoConnection connection, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                database.runCommand(new Document("ping", 1));
                return;
            } catch (MongoSecurityException e) {
                throw new SettingException(
                        connection.passwordKey(),
                        Trouble.NOT_LET_IN,
                        List.of(connection.servers()),
                        e);
            } catch (MongoException e) {
                if (System.nanoTime() >= end) {
                    throw unreachable(connection, e);
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private static SettingException unreachable(
            MongoConnection connection, MongoException failure) {
        String reason = reason(failure);
        boolean tls =
                reason.contains("SSL")
                        || reason.contains("PKIX")
                        || (connection.isEncrypted() && !NOT_FOUND.matcher(reason).find());
        return new SettingException(
                MongoConnection.URI,
                tls ? Trouble.NOT_ENCRYPTED_ALIKE : Trouble.UNREACHABLE,
                List.of(connection.servers(), reason),
                failure);
    }

    /// The innermost cause that the driver names in its long message.
    private static String reason(MongoException failure) {
        String message = String.valueOf(failure.getMessage());
        Matcher causes = CAUSE.matcher(message);
        String reason = message;
        while (causes.find()) {
            reason = causes.group(1);
        }
        return reason.substring(0, Math.min(LONGEST_REASON, reason.length()));
    }
}
