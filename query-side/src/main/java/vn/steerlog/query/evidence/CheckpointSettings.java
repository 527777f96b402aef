package vn.steerlog.query.evidence;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What can be set about checkpoints.
///
/// @param keyFile holds the private key that signs them. Default `keys/checkpoint.key` in the data
///   folder; several processes over one ledger need the same
/// @param makeKey whether a key that is absent is made: not where several processes are to share
///   one that somebody hands in
/// @param origin what checkpoints call the ledger; the key's own name when absent
/// @param interval how often to sign, when there are new commits
/// @param witnesses verifier keys of those who may cosign, of the type for cosignatures
@ConfigurationProperties(CheckpointSettings.PREFIX)
record CheckpointSettings(
        @Nullable Path keyFile,
        @DefaultValue("true") boolean makeKey,
        @Nullable String origin,
        @DefaultValue("1h") Duration interval,
        @DefaultValue List<String> witnesses) {
    static final String PREFIX = "steerlog.checkpoints";

    CheckpointSettings {
        if (interval.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException(PREFIX + ".interval is a second or more");
        }
    }

    Path keyIn(Path data) {
        return keyFile == null ? data.resolve("keys").resolve("checkpoint.key") : keyFile;
    }
}
