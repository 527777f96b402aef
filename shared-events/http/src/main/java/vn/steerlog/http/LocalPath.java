package vn.steerlog.http;

import java.util.regex.Pattern;

/// Where a person may be sent after signing in: only pages of this application.
public final class LocalPath {
    /// A slash that no second slash or backslash follows, then printable ASCII but `\`, `"`, `<`,
    /// `>`. Browsers read `//host` and `/\host` as another site, and drop tabs and line ends.
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[!#-;=?-\\[\\]-~]*");

    private static final int LONGEST = 1000;

    private LocalPath() {}

    /// `next` when it is a path of this application, else `/`.
    public static String orHome(String next) {
        return next.length() <= LONGEST && LOCAL.matcher(next).matches() ? next : "/";
    }
}
