package vn.steerlog.ledger;

import java.time.Instant;

/// What a record may hold.
public final class RecordLimits {

    /// The largest record in bytes: half of what MongoDB takes in one document, so that the fields
    /// by which the record is found fit beside it.
    public static final int MAX_RECORD_BYTES = 8 << 20;

    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private RecordLimits() {}

    /// @throws IllegalArgumentException when the year of `moment` has not four digits
    static void checkMoment(Instant moment) {
        if (moment.isBefore(FIRST) || moment.isAfter(LAST)) {
            throw new IllegalArgumentException(moment + " is not within the years 0000 to 9999");
        }
    }
}
