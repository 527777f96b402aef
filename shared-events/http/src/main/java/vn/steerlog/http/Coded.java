package vn.steerlog.http;

import java.util.Locale;

/// Something with a code that programs may rely on. Implemented by enums: the constant
/// `UNKNOWN_FIELD` has the code `unknown-field`. A code is never renamed; its words may be.
public interface Coded {
    String name();

    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
