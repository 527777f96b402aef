package vn.steerlog.http;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// What can be set about HTTP.
///
/// @param data the folder of everything that must survive a restart
@ConfigurationProperties("steerlog")
public record HttpSettings(
        @DefaultValue("data") Path data, @DefaultValue Http http, @DefaultValue SignIn signIn) {

    /// @param maxBody the largest body but a file upload
    /// @param maxUpload the largest `multipart/form-data` body
    public record Http(
            @DefaultValue("1MB") DataSize maxBody, @DefaultValue("21MB") DataSize maxUpload) {}

    /// @param keyFile holds the key that signs; made at the first start when it is absent. Both
    ///   sides need the same. Default `sign-in.key` in the data folder
    /// @param makeKey whether a key that is absent is made: not where several processes are to
    ///   share one that somebody hands in
    /// @param lasts how long a sign-in lasts; renewed by use in its last half
    /// @param lastsAtMost when the password is asked for again whatever the use
    /// @param secureCookie whether the cookie is for https only
    public record SignIn(
            @Nullable Path keyFile,
            @DefaultValue("true") boolean makeKey,
            @DefaultValue("8h") Duration lasts,
            @DefaultValue("7d") Duration lastsAtMost,
            @DefaultValue("WHEN_HTTPS") Secure secureCookie) {}

    /// `WHEN_HTTPS` follows the request (behind a proxy: `server.forward-headers-strategy`).
    public enum Secure {
        WHEN_HTTPS,
        ALWAYS
    }

    Path keyFile() {
        Path set = signIn.keyFile();
        return set == null ? data.resolve("sign-in.key") : set;
    }
}
