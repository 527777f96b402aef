package vn.steerlog.command.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import vn.steerlog.http.IdempotencyKey;
import vn.steerlog.http.SignedIn;

/// Who sends a command, and under which id it is to be recorded.
///
/// @param cause the command's id: made for this request, or derived from the caller's idempotency
///   key
/// @param freshId an id for whatever the request creates; the same one when it is sent again with
///   the same key
/// @param repeatable whether the caller gave an idempotency key
/// @param fingerprint what was asked, when the caller gave an idempotency key: the same key with
///   another fingerprint is refused
/// @param list the name of the list that is being imported
/// @param sample whether what is recorded is sample data
/// @param seen the last commit that the caller had seen of the thing, when it matters
public record Caller(
        SignedIn who,
        String cause,
        String freshId,
        boolean repeatable,
        Optional<String> fingerprint,
        Optional<String> list,
        boolean sample,
        OptionalLong seen) {

    /// Somebody whose request must not be mistaken for another one.
    public static Caller once(SignedIn who, Stamps stamps) {
        return new Caller(
                who,
                stamps.id(),
                stamps.id(),
                false,
                Optional.empty(),
                Optional.empty(),
                false,
                OptionalLong.empty());
    }

    /// The application itself, under a cause that can be found again.
    public static Caller system(SignedIn who, String cause, Stamps stamps) {
        return new Caller(
                who,
                cause,
                stamps.id(),
                false,
                Optional.empty(),
                Optional.empty(),
                false,
                OptionalLong.empty());
    }

    /// Somebody who may send the same request again under the same key. Different people may use
    /// the same key.
    static Caller repeatable(SignedIn who, IdempotencyKey key, Stamps stamps) {
        String cause = "key-" + stamps.idFor(who.account() + "|" + key.value());
        return new Caller(
                who,
                cause,
                stamps.idFor(cause),
                true,
                key.fingerprint(),
                Optional.empty(),
                false,
                OptionalLong.empty());
    }

    /// The same caller, who had seen what was recorded until then: when the thing has changed
    /// since, the request is refused.
    Caller having(OptionalLong seenUntil) {
        return new Caller(who, cause, freshId, repeatable, fingerprint, list, sample, seenUntil);
    }

    /// The same caller, asking for what `fingerprint` stands for: for requests whose bytes differ
    /// each time they are sent, as those of uploads do.
    public Caller asking(String what) {
        return repeatable
                ? new Caller(who, cause, freshId, true, Optional.of(what), list, sample, seen)
                : this;
    }

    public Caller importing(String name, boolean isSample) {
        return new Caller(
                who, cause, freshId, repeatable, fingerprint, Optional.of(name), isSample, seen);
    }

    /// The same caller, for the part of the request that `suffix` names: each part is a commit of
    /// its own.
    public Caller part(String suffix) {
        return new Caller(
                who, cause + "." + suffix, freshId, repeatable, fingerprint, list, sample, seen);
    }

    /// What is stored beside every event: see the ledger's adapters for `by` and `cause`.
    Map<String, String> metaData() {
        var meta = new LinkedHashMap<String, String>();
        meta.put("by", who.account());
        meta.put("cause", cause);
        meta.put("role", who.role().name());
        who.agency().ifPresent(agency -> meta.put("agency", agency));
        fingerprint.ifPresent(value -> meta.put("fingerprint", value));
        list.ifPresent(name -> meta.put("list", name));
        if (sample) {
            meta.put("sample", "true");
        }
        return meta;
    }
}
