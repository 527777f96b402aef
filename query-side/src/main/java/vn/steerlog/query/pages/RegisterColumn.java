package vn.steerlog.query.pages;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// What the register can show of a task beside its words.
enum RegisterColumn {
    HOLDER,
    COORDINATING,
    DUE,
    STANDING,
    PROGRESS,
    PRODUCT,
    DECISION,
    MEETING,
    COMMITTEE,
    ORIGINAL_DUE,
    RECORDED;

    static final Set<RegisterColumn> USUAL =
            Collections.unmodifiableSet(EnumSet.of(HOLDER, DUE, STANDING, PROGRESS));
}
