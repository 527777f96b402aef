package vn.steerlog.query.web;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.steerlog.http.AccountDirectory;
import vn.steerlog.http.SignedIn;

/// Accounts as they are kept by nobody else: those that a test says hold.
public final class Holders implements AccountDirectory {
    private final Map<String, SignedIn> known = new ConcurrentHashMap<>();

    public void hold(SignedIn holder) {
        known.put(holder.account(), holder);
    }

    public void remove(SignedIn holder) {
        known.remove(holder.account());
    }

    @Override
    public Optional<SignedIn> account(String account) {
        return Optional.ofNullable(known.get(account));
    }
}
