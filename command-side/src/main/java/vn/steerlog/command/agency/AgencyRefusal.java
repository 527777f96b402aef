package vn.steerlog.command.agency;

import vn.steerlog.command.rules.RefusalReason;

/// Why a command on an agency, or one that refers to an agency, is refused.
public enum AgencyRefusal implements RefusalReason {
    AGENCY_UNKNOWN(Kind.UNKNOWN),
    AGENCY_CLOSED(Kind.STATE),
    AGENCY_MERGED(Kind.STATE),
    AGENCY_NAME_TAKEN(Kind.STATE),
    AGENCY_CODE_TAKEN(Kind.STATE),
    AGENCY_CODE_NOT_LATER(Kind.VALUE),
    AGENCY_OWN_PARENT(Kind.VALUE),
    AGENCY_HAS_UNITS(Kind.STATE),
    MERGER_WITHOUT_SOURCE(Kind.VALUE),
    MERGER_WITH_ITSELF(Kind.VALUE),
    MERGER_SOURCE_TWICE(Kind.VALUE);

    private final Kind kind;

    AgencyRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
