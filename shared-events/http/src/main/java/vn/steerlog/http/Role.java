package vn.steerlog.http;

/// What an account may do; every account has exactly one.
public enum Role {
    /// Thư ký, cơ quan thường trực: records everything, sees everything.
    SECRETARIAT,
    /// Lãnh đạo, thành viên ban chỉ đạo: sees everything, decides on extensions and results.
    LEADER,
    /// Chuyên viên đơn vị: acts for one agency.
    AGENCY_OFFICER,
    /// Thanh tra, kiểm tra: sees everything, changes nothing.
    AUDITOR,
    /// Quản trị: manages accounts; sees no restricted work.
    ADMINISTRATOR;

    /// Whether restricted tasks of all agencies are shown.
    public boolean seesTheWholeBoard() {
        return this == SECRETARIAT || this == LEADER || this == AUDITOR;
    }
}
