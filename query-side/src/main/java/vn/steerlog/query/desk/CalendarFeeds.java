package vn.steerlog.query.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import vn.steerlog.http.SignedIn;

/// Makes, renews and revokes the keys of calendar feeds. A key is 256 random bits, so that a plain
/// hash of it does: there is nothing to guess.
public final class CalendarFeeds {
    /// Where feeds are read.
    public static final String PATH = "/calendar/due.ics";

    /// The parameter that opens one. It stands in the query, which is logged nowhere.
    public static final String KEY = "key";

    private final DeskStore store;
    private final Clock clock;
    private final Supplier<String> keys;

    /// @param keys gives every feed an unguessable key
    CalendarFeeds(DeskStore store, Clock clock, Supplier<String> keys) {
        this.store = store;
        this.clock = clock;
        this.keys = keys;
    }

    /// The feed of `reader`, when there is one.
    public Optional<CalendarFeed> of(SignedIn reader) {
        return store.of(reader.account()).feed();
    }

    /// Gives the reader's feed a new key; the one before counts no longer.
    ///
    /// @return the key, which cannot be had again
    String renew(SignedIn reader) {
        String key = keys.get();
        CalendarFeed feed = new CalendarFeed(hash(key), clock.instant());
        store.change(reader.account(), desk -> desk.with(Optional.of(feed)));
        return key;
    }

    void revoke(SignedIn reader) {
        store.change(reader.account(), desk -> desk.with(Optional.empty()));
    }

    /// The account whose feed `key` opens.
    public Optional<String> account(String key) {
        byte[] hash = bytes(hash(key));
        return store.all().stream()
                .filter(desk ->
                        desk.feed()
                                .filter(feed -> MessageDigest.isEqual(bytes(feed.keyHash()), hash))
                                .isPresent())
                .map(Desk::account)
                .findFirst();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hash(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(key)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
