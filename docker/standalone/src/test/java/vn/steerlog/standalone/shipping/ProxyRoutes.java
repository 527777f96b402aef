package vn.steerlog.standalone.shipping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where `docker/proxy/nginx.conf` sends requests, by nginx's rules: an exact place, else the first
/// pattern that is found, else the longest beginning.
record ProxyRoutes(List<Location> locations, List<String> reads) {
    private static final Pattern LOCATION =
            Pattern.compile("location (=|~)? ?(\\S+) \\{([^}]*)}", Pattern.DOTALL);
    private static final Pattern PASS = Pattern.compile("proxy_pass http://\\$(\\w+):8080;");

    record Location(String kind, String place, String body) {
        boolean takes(String path) {
            return switch (kind) {
                case "=" -> path.equals(place);
                case "~" -> Pattern.compile(place).matcher(path).find();
                default -> path.startsWith(place);
            };
        }
    }

    static ProxyRoutes of(String configuration) {
        String origin = configuration.substring(configuration.indexOf("listen 8443"));
        List<Location> locations = new ArrayList<>();
        Matcher found = LOCATION.matcher(origin);
        while (found.find()) {
            locations.add(
                    new Location(
                            Optional.ofNullable(found.group(1)).orElse(""),
                            found.group(2),
                            found.group(3)));
        }
        return new ProxyRoutes(
                locations, Compose.found("^ +([A-Z]+) +query-side;$", configuration));
    }

    /// The service that gets the request; empty where the proxy itself answers.
    Optional<String> side(String method, String path) {
        Matcher pass = PASS.matcher(location(path).body());
        if (!pass.find()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (pass.group(1)) {
                    case "command" -> "command-side";
                    case "query" -> "query-side";
                    default -> reads.contains(method) ? "query-side" : "command-side";
                });
    }

    private Location location(String path) {
        return first("=", path)
                .or(() -> first("~", path))
                .or(() ->
                        locations.stream()
                                .filter(it -> it.kind().isEmpty() && it.takes(path))
                                .max(Comparator.comparingInt(it -> it.place().length())))
                .orElseThrow();
    }

    private Optional<Location> first(String kind, String path) {
        return locations.stream()
                .filter(it -> it.kind().equals(kind) && it.takes(path))
                .findFirst();
    }
}
