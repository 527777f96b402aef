package vn.steerlog.command.task;

import vn.steerlog.command.rules.RefusalReason;

/// Why a command on a task is refused.
public enum TaskRefusal implements RefusalReason {
    TASK_UNKNOWN(Kind.UNKNOWN),
    TASK_NOT_OPEN(Kind.STATE),
    TASK_SUSPENDED(Kind.STATE),
    TASK_NOT_SUSPENDED(Kind.STATE),
    TASK_NOT_ENDED(Kind.STATE),
    RESULT_WAITING(Kind.STATE),
    RESULT_NOT_SUBMITTED(Kind.STATE),
    ALREADY_ACKNOWLEDGED(Kind.STATE),
    TASK_WITHOUT_LEAD(Kind.STATE),
    TASK_UNDATED(Kind.STATE),
    EXTENSION_WAITING(Kind.STATE),
    EXTENSION_NOT_WAITING(Kind.STATE),
    DUE_WITHOUT_DAY(Kind.VALUE),
    DUE_NOT_LATER(Kind.VALUE),
    DOCUMENT_AFTER_SUBMISSION(Kind.VALUE),
    PERCENT_OUT_OF_RANGE(Kind.VALUE),
    LEAD_MISSING(Kind.VALUE),
    LEAD_ALSO_COORDINATES(Kind.VALUE),
    COORDINATING_TWICE(Kind.VALUE),
    REPORT_UNKNOWN(Kind.UNKNOWN),
    NOT_YOUR_TASK(Kind.RIGHT);

    private final Kind kind;

    TaskRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
