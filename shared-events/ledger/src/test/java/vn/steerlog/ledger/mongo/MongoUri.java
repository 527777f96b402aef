package vn.steerlog.ledger.mongo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The parts of `mongodb://<user>@<hosts>/<database>?<options>`.
record MongoUri(
        String scheme, Optional<String> user, String hosts, String database, List<String> options) {
    private static final Pattern FORM =
            Pattern.compile("([a-z+]+://)(?:([^@/]*)@)?([^/?]+)(?:/([^?]*))?(?:\\?(.*))?");

    static MongoUri of(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no address of MongoDB");
        }
        return new MongoUri(
                parts.group(1),
                Optional.ofNullable(parts.group(2)),
                parts.group(3),
                Optional.ofNullable(parts.group(4)).orElse(""),
                Optional.ofNullable(parts.group(5)).stream()
                        .flatMap(options -> Arrays.stream(options.split("&", -1)))
                        .filter(option -> !option.isEmpty())
                        .toList());
    }

    /// Who one is is kept where it was.
    MongoUri with(String database) {
        List<String> all = new ArrayList<>(options);
        if (user.isPresent() && all.stream().noneMatch(it -> it.startsWith("authSource="))) {
            all.add("authSource=" + (this.database.isEmpty() ? "admin" : this.database));
        }
        return new MongoUri(scheme, user, hosts, database, all);
    }

    /// By one server only.
    MongoUri through(String host) {
        List<String> all = new ArrayList<>(options);
        all.removeIf(it -> it.startsWith("replicaSet=") || it.startsWith("directConnection="));
        all.add("directConnection=true");
        return new MongoUri("mongodb://", user, host, database, all);
    }

    @Override
    public String toString() {
        String query = options.isEmpty() ? "" : "?" + String.join("&", options);
        return scheme + user.map(it -> it + "@").orElse("") + hosts + "/" + database + query;
    }
}
