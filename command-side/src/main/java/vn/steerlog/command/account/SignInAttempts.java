package vn.steerlog.command.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import vn.steerlog.http.CommonProblem;
import vn.steerlog.http.ProblemException;

/// Slows down who tries passwords: 20 failures a name and 50 an address, coming back within ten
/// minutes. Successes do not count. Memory is bounded: the least used names and addresses are
/// forgotten.
final class SignInAttempts {
    private static final int PER_NAME = 20;
    private static final int PER_ADDRESS = 50;
    private static final int REMEMBERED = 20_000;
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final InstantSource clock;
    private final Cache<String, Bucket> buckets;

    SignInAttempts(InstantSource clock) {
        this.clock = clock;
        buckets =
                Caffeine.newBuilder()
                        .maximumSize(REMEMBERED)
                        .expireAfterAccess(WINDOW)
                        .ticker(this::nanos)
                        .build();
    }

    /// Counts an attempt.
    ///
    /// @throws ProblemException `TOO_MANY_REQUESTS` when there were too many failures
    void begin(SignInName name, String address) {
        take(ofAddress(address));
        take(ofName(name));
    }

    /// Takes back the attempt: it succeeded.
    void succeeded(SignInName name, String address) {
        ofAddress(address).addTokens(1);
        ofName(name).addTokens(1);
    }

    private static void take(Bucket bucket) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = 1 + Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds();
            throw ProblemException.of(CommonProblem.TOO_MANY_REQUESTS, seconds)
                    .withHeader("Retry-After", Long.toString(seconds));
        }
    }

    private Bucket ofName(SignInName name) {
        return buckets.get("name " + name.key(), _ -> bucket(PER_NAME));
    }

    private Bucket ofAddress(String address) {
        return buckets.get("address " + network(address), _ -> bucket(PER_ADDRESS));
    }

    /// An IPv6 host has a whole /64 of addresses to itself: they count as one.
    static String network(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return HexFormat.of().formatHex(bytes.length == 16 ? Arrays.copyOf(bytes, 8) : bytes);
        } catch (IllegalArgumentException _) {
            return "unknown";
        }
    }

    private Bucket bucket(int capacity) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, WINDOW))
                .withCustomTimePrecision(new Meter())
                .build();
    }

    private long nanos() {
        Instant now = clock.instant();
        return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }

    private final class Meter implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return nanos();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
