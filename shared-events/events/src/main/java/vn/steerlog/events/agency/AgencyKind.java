package vn.steerlog.events.agency;

/// What kind of body an agency is.
public enum AgencyKind {
    /// Đảng.
    PARTY,
    /// Chính quyền.
    GOVERNMENT,
    /// Hội đồng nhân dân, đoàn đại biểu Quốc hội.
    ELECTED_BODY,
    /// Mặt trận, đoàn thể.
    MASS_ORGANISATION,
    /// Ban Chỉ đạo.
    COMMITTEE,
    /// Đơn vị sự nghiệp.
    PUBLIC_SERVICE_UNIT,
    /// Lực lượng vũ trang.
    ARMED_FORCES,
    /// Tòa án, viện kiểm sát, thi hành án.
    JUDICIARY,
    /// Doanh nghiệp.
    ENTERPRISE,
    /// Nhóm cơ quan: many agencies addressed as one (`124 xã, phường`).
    GROUP,
    /// Anything else; the words are kept.
    OTHER
}
