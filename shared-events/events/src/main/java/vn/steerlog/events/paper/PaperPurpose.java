package vn.steerlog.events.paper;

/// What a paper is there for, when that was said.
public enum PaperPurpose {
    /// Tài liệu họp: what a meeting is to read.
    AGENDA,
    /// Biên bản.
    MINUTES,
    /// Thông báo kết luận.
    ANNOUNCEMENT,
    /// Báo cáo tiến độ.
    REPORT,
    /// Sản phẩm, kết quả.
    RESULT,
    /// Minh chứng: it shows that what was reported is so.
    EVIDENCE,
    /// Căn cứ: what a value or a decision rests on.
    BASIS
}
