package vn.steerlog.command.bottleneck;

import vn.steerlog.command.rules.RefusalReason;

/// Why a command on a bottleneck is refused.
public enum BottleneckRefusal implements RefusalReason {
    BOTTLENECK_UNKNOWN(Kind.UNKNOWN),
    BOTTLENECK_RESOLVED(Kind.STATE),
    RAISED_FOR_ANOTHER(Kind.RIGHT),
    NOT_YOUR_BOTTLENECK(Kind.RIGHT);

    private final Kind kind;

    BottleneckRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
