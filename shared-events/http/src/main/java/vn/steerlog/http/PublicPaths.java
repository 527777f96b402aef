package vn.steerlog.http;

import java.util.List;

/// Paths that need no sign-in (patterns as `/assets/**`), registered by either side as a bean.
public record PublicPaths(List<String> patterns) {
    public PublicPaths {
        patterns = List.copyOf(patterns);
    }

    public static PublicPaths of(String... patterns) {
        return new PublicPaths(List.of(patterns));
    }
}
