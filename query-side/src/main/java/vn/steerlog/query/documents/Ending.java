package vn.steerlog.query.documents;

import java.util.List;

/// The end of a paper: whom it goes to, and who signs it.
///
/// @param recipients without the dash before each
/// @param signatures one, on the right; or two side by side
public record Ending(List<String> recipients, List<Signature> signatures) {
    public Ending {
        recipients = List.copyOf(recipients);
        signatures = List.copyOf(signatures);
        if (signatures.isEmpty() || signatures.size() > 2) {
            throw new IllegalArgumentException("one or two sign, not " + signatures.size());
        }
    }

    /// @param capacity in which somebody signs, a line each: `TM. BAN CHỈ ĐẠO`, `TRƯỞNG BAN`
    /// @param name below the place for the signature; empty when it is left to be filled in
    public record Signature(List<String> capacity, String name) {
        public Signature {
            capacity = List.copyOf(capacity);
        }

        public static Signature of(String... capacity) {
            return new Signature(List.of(capacity), "");
        }
    }
}
