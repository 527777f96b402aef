package vn.steerlog.query.web;

import static vn.steerlog.query.Things.agency;
import static vn.steerlog.query.Things.day;
import static vn.steerlog.query.Things.document;
import static vn.steerlog.query.Things.registered;
import static vn.steerlog.query.Things.task;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.steerlog.events.Comparison;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.Period;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.events.bottleneck.BottleneckEvent.BottleneckAssigned;
import vn.steerlog.events.bottleneck.BottleneckEvent.BottleneckRaised;
import vn.steerlog.events.bottleneck.BottleneckEvent.BottleneckResolved;
import vn.steerlog.events.bottleneck.BottleneckGroup;
import vn.steerlog.events.bottleneck.BottleneckId;
import vn.steerlog.events.committee.CommitteeEvent.CommitteeEstablished;
import vn.steerlog.events.committee.CommitteeEvent.MemberAppointed;
import vn.steerlog.events.committee.CommitteeEvent.MemberReleased;
import vn.steerlog.events.committee.CommitteeEvent.SubgroupFormed;
import vn.steerlog.events.committee.CommitteeId;
import vn.steerlog.events.committee.MemberId;
import vn.steerlog.events.committee.SubgroupId;
import vn.steerlog.events.decision.DecisionEvent.DecisionAmended;
import vn.steerlog.events.decision.DecisionEvent.DecisionRecorded;
import vn.steerlog.events.decision.DecisionEvent.DecisionRevoked;
import vn.steerlog.events.decision.DecisionId;
import vn.steerlog.events.meeting.MeetingEvent.AttendanceRecorded;
import vn.steerlog.events.meeting.MeetingEvent.MeetingClosed;
import vn.steerlog.events.meeting.MeetingEvent.MeetingScheduled;
import vn.steerlog.events.meeting.MeetingId;
import vn.steerlog.events.target.ChallengeId;
import vn.steerlog.events.target.MeasurementId;
import vn.steerlog.events.target.TargetEvent.MeasurementRecorded;
import vn.steerlog.events.target.TargetEvent.TargetChallenged;
import vn.steerlog.events.target.TargetEvent.TargetRevised;
import vn.steerlog.events.target.TargetEvent.TargetSet;
import vn.steerlog.events.target.TargetId;
import vn.steerlog.events.task.ExtensionId;
import vn.steerlog.events.task.ReportId;
import vn.steerlog.events.task.TaskEvent.ExtensionGranted;
import vn.steerlog.events.task.TaskEvent.ExtensionRequested;
import vn.steerlog.events.task.TaskEvent.ProgressReported;
import vn.steerlog.events.task.TaskEvent.ReportCorrected;
import vn.steerlog.events.task.TaskEvent.ResultAccepted;
import vn.steerlog.events.task.TaskEvent.ResultSubmitted;
import vn.steerlog.events.task.TaskEvent.TaskAcknowledged;
import vn.steerlog.events.task.TaskEvent.TaskAssigned;
import vn.steerlog.events.task.TaskEvent.TaskCancelled;
import vn.steerlog.events.task.TaskEvent.TaskSuspended;
import vn.steerlog.query.Board;
import vn.steerlog.query.Things;

/// A province's board with something in every state, in words as long as real ones.
public final class Sample {
    private Sample() {}

    /// Records everything, the last of it today.
    public static void record(Board board, String today) {
        board.with("sample", "true").with("list", "Lào Cai 17/11/2025");
        board.on("2025-07-10");
        agencies(board);
        committee(board);
        board.on("2025-09-05");
        meeting(board);
        tasks(board);
        targets(board);
        bottlenecks(board);
        board.on("2025-10-20");
        work(board);
        board.on(today);
        board.record(
                Things.merged("ktdn", "skhcn", "2025-11-20"),
                new vn.steerlog.events.agency.AgencyEvent.AgenciesAbsorbed(
                        agency("skhcn"),
                        List.of(agency("ktdn")),
                        day("2025-11-20"),
                        Optional.of(document("Nghị quyết 12/NQ-HĐND"))));
    }

    private static void agencies(Board board) {
        board.record(
                registered("ubnd", "Ủy ban nhân dân tỉnh Lào Cai"),
                registered("skhcn", "Sở Khoa học và Công nghệ tỉnh Lào Cai"),
                registered("snnmt", "Sở Nông nghiệp và Môi trường tỉnh Lào Cai"),
                registered("sct", "Sở Công Thương tỉnh Lào Cai"),
                registered("vptu", "Văn phòng Tỉnh ủy Lào Cai"),
                registered("ktdn", "Trung tâm Kỹ thuật đo lường chất lượng"),
                registered("xp", "99 xã, phường"));
    }

    private static void committee(Board board) {
        CommitteeId bcd = new CommitteeId("bcd57");
        board.record(
                new CommitteeEstablished(
                        bcd,
                        "Ban Chỉ đạo phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển"
                                + " đổi số tỉnh Lào Cai",
                        Optional.of(document("57-NQ/TW ngày 22/12/2024")),
                        Optional.of(day("2025-07-01"))),
                member(bcd, "m1", "Trưởng Ban", "Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh"),
                member(bcd, "m2", "Phó Trưởng Ban", "Phó Bí thư Thường trực Tỉnh ủy"),
                member(bcd, "m3", "Thành viên", "Giám đốc Sở Khoa học và Công nghệ"),
                new SubgroupFormed(
                        bcd,
                        new SubgroupId("sg1"),
                        "Nhóm chuyên gia dữ liệu",
                        Optional.of("Dữ liệu số"),
                        Optional.of(agency("skhcn")),
                        day("2025-08-01")),
                new MemberReleased(bcd, new MemberId("m3"), day("2025-10-01"), "Chuyển công tác"));
    }

    private static MemberAppointed member(
            CommitteeId bcd, String id, String role, String position) {
        return new MemberAppointed(
                bcd,
                new MemberId(id),
                role,
                Optional.of(position),
                Optional.of(agency("vptu")),
                Optional.of(day("2025-07-01")),
                Optional.empty());
    }

    private static void meeting(Board board) {
        MeetingId hn = new MeetingId("hn-1");
        board.record(
                new MeetingScheduled(
                        hn,
                        Optional.of(new CommitteeId("bcd57")),
                        "Hội nghị đôn đốc triển khai các nhiệm vụ trọng tâm năm 2025",
                        Optional.of(day("2025-09-04")),
                        Optional.of("chiều"),
                        Optional.of("Trưởng Ban"),
                        Optional.of("Trụ sở Tỉnh ủy"),
                        List.of("Bát Xát", "Sa Pa")),
                new AttendanceRecorded(
                        hn, Optional.empty(), 64, List.of(agency("skhcn")), List.of(agency("sct"))),
                new MeetingClosed(hn, Optional.of(day("2025-09-04"))),
                decision(
                        "kl-1",
                        "Sản phẩm khoa học, công nghệ, chuyển đổi số phải xuất phát từ nhu"
                                + " cầu của ngành, địa phương và có hiệu quả thực tế"),
                decision("kl-2", "Các ngành chủ động tranh thủ nguồn lực của bộ, ngành Trung ương"),
                decision("kl-3", "Tạm dừng đầu tư phần mềm dùng riêng của từng đơn vị"),
                new DecisionAmended(
                        new DecisionId("kl-2"),
                        "Các ngành chủ động tranh thủ ý kiến và nguồn lực của bộ, ngành Trung ương",
                        "Bổ sung ý kiến",
                        day("2025-09-10")),
                new DecisionRevoked(
                        new DecisionId("kl-3"), "Đã có quy định chung", day("2025-09-20")));
    }

    private static DecisionRecorded decision(String id, String text) {
        return new DecisionRecorded(
                new DecisionId(id),
                Optional.of(new MeetingId("hn-1")),
                Optional.of("Trưởng Ban"),
                text,
                Optional.of(document("123/TB-VPTU ngày 05/9/2025")),
                Optional.of(day("2025-09-04")));
    }

    private static void tasks(Board board) {
        board.record(
                assigned(
                        "t-01",
                        "kl-1",
                        "Thành lập các nhóm chuyên gia theo ngành, lĩnh vực",
                        "skhcn",
                        dated("2025-10-31", "chậm nhất 31/10/2025"),
                        false),
                assigned(
                        "t-02",
                        "kl-1",
                        "Hoàn thiện cơ sở dữ liệu đất đai dùng chung toàn tỉnh",
                        "snnmt",
                        dated("2025-10-17", "trước 18/10/2025"),
                        false),
                assigned(
                        "t-03",
                        "kl-2",
                        "Đề xuất danh mục sáng kiến, dự án chuyên ngành có tính" + " chuyên sâu",
                        "sct",
                        dated("2025-12-15", "15/12/2025"),
                        false),
                assigned(
                        "t-04",
                        "kl-2",
                        "Tranh thủ ý kiến và nguồn lực hỗ trợ của các bộ, ngành" + " Trung ương",
                        "ubnd",
                        new DueDate(
                                DueDate.Kind.RECURRING,
                                Optional.empty(),
                                Optional.of("thường xuyên")),
                        false),
                assigned(
                        "t-05",
                        "kl-1",
                        "Rà soát hạ tầng viễn thông tại các thôn còn lõm sóng",
                        "sct",
                        dated("2025-09-30", "30/9/2025"),
                        false),
                assigned(
                        "t-06",
                        "kl-1",
                        "Đào tạo kỹ năng số cho cán bộ cấp xã",
                        "xp",
                        dated("2025-11-30", "đến 30/11/2025"),
                        false),
                assigned(
                        "t-07",
                        "kl-2",
                        "Xây dựng phương án bảo đảm an toàn thông tin mạng nội bộ",
                        "vptu",
                        dated("2025-11-22", "22/11/2025"),
                        true),
                assigned(
                        "t-08",
                        "kl-1",
                        "Kiểm định phương tiện đo tại các chợ trung tâm",
                        "ktdn",
                        dated("2025-12-31", "trong năm 2025"),
                        false),
                assigned(
                        "t-09",
                        "kl-2",
                        "Mua sắm phần mềm quản lý riêng của từng đơn vị",
                        "ubnd",
                        dated("2025-12-01", "01/12/2025"),
                        false),
                assigned(
                        "t-10",
                        "kl-1",
                        "Thí điểm truy xuất nguồn gốc nông sản chủ lực",
                        "snnmt",
                        dated("2025-12-20", "20/12/2025"),
                        false),
                new TaskAssigned(
                        task("t-11"),
                        Optional.empty(),
                        "Sớm ban hành cơ chế thu hút nhân lực công nghệ số",
                        Optional.empty(),
                        List.of(),
                        Optional.of("Nghị quyết của HĐND tỉnh"),
                        new DueDate(DueDate.Kind.URGENT, Optional.empty(), Optional.of("sớm")),
                        false,
                        Optional.of(day("2025-09-04"))));
    }

    private static DueDate dated(String day, String words) {
        return new DueDate(DueDate.Kind.DATED, Optional.of(day(day)), Optional.of(words));
    }

    private static TaskAssigned assigned(
            String id, String decision, String title, String lead, DueDate due, boolean hidden) {
        List<AgencyId> helping =
                lead.equals("snnmt") ? List.of(agency("skhcn"), agency("xp")) : List.of();
        return new TaskAssigned(
                task(id),
                Optional.of(new DecisionId(decision)),
                title,
                Optional.of(agency(lead)),
                helping,
                Optional.of("Báo cáo kết quả và số liệu kèm theo"),
                due,
                hidden,
                Optional.of(day("2025-09-04")));
    }

    private static void work(Board board) {
        board.record(
                new TaskAcknowledged(task("t-01"), day("2025-09-06")),
                report("t-01", "r1", 100, "Đã ban hành quyết định thành lập 5 nhóm", "2025-10-15"),
                new ResultSubmitted(
                        task("t-01"),
                        "Quyết định thành lập 5 nhóm chuyên gia",
                        Optional.of(document("456/QĐ-UBND ngày 14/10/2025")),
                        day("2025-10-15")),
                new ResultAccepted(task("t-01"), Optional.empty(), day("2025-10-18")));
        board.record(
                report("t-02", "r2", 30, "Mới xong 3 huyện", "2025-10-01"),
                new ReportCorrected(
                        task("t-02"),
                        new ReportId("r2"),
                        40,
                        "Đã số hóa 40 % số thửa, còn vướng ở các xã vùng cao",
                        day("2025-10-01"),
                        "Cộng thiếu số liệu của hai xã"));
        board.record(
                new ExtensionRequested(
                        task("t-03"),
                        new ExtensionId("x1"),
                        DueDate.on(day("2026-01-31")),
                        "Chờ ý kiến của bộ chuyên ngành"),
                report("t-03", "r3", 20, "Đã lấy ý kiến các phòng chuyên môn", "2025-10-19"),
                new ResultSubmitted(
                        task("t-05"),
                        "Danh sách 41 thôn còn lõm sóng",
                        Optional.empty(),
                        day("2025-10-12")),
                new ResultAccepted(task("t-05"), Optional.of("Chậm 12 ngày"), day("2025-10-15")),
                new ExtensionRequested(
                        task("t-06"),
                        new ExtensionId("x2"),
                        DueDate.on(day("2025-12-15")),
                        "Trùng dịp tập huấn"),
                new ExtensionGranted(
                        task("t-06"),
                        new ExtensionId("x2"),
                        DueDate.on(day("2025-12-10")),
                        Optional.of("Chỉ đến 10/12")),
                report("t-06", "r4", 65, "Đã tập huấn 64/99 xã, phường", "2025-10-18"),
                new TaskSuspended(task("t-10"), "Chờ kinh phí", day("2025-10-10")),
                new TaskCancelled(task("t-09"), "Kết luận đã bị hủy bỏ", day("2025-10-10")),
                new ResultSubmitted(
                        task("t-07"),
                        "Phương án bảo đảm an toàn thông tin",
                        Optional.empty(),
                        day("2025-10-19")));
    }

    private static ProgressReported report(
            String task, String id, int percent, String words, String asOf) {
        return new ProgressReported(task(task), new ReportId(id), percent, words, day(asOf));
    }

    private static void targets(Board board) {
        TargetId goal = new TargetId("ct-1");
        board.record(
                new TargetSet(
                        goal,
                        "Doanh nghiệp công nghệ số thành lập mới",
                        "doanh nghiệp",
                        Optional.of(Comparison.AT_LEAST),
                        Optional.of(new BigDecimal("5000")),
                        Optional.of(new BigDecimal("3120")),
                        Optional.of(year()),
                        Optional.of(document("18-KH/TU ngày 15/01/2025")),
                        Optional.of(agency("skhcn")),
                        Optional.of(day("2025-07-10"))),
                measured(goal, "d1", "4607", "4.607", "2025-09-30"),
                new TargetChallenged(
                        goal,
                        new ChallengeId("c1"),
                        "Vượt khả năng của địa phương",
                        Optional.of(agency("sct")),
                        day("2025-09-01")),
                new TargetRevised(
                        goal,
                        Optional.of(Comparison.AT_LEAST),
                        new BigDecimal("4500"),
                        Optional.of(year()),
                        "Sát với thực tế sau hợp nhất tỉnh",
                        document("21-KL/TU ngày 20/9/2025"),
                        day("2025-09-20")),
                new TargetSet(
                        new TargetId("ct-2"),
                        "Hồ sơ thủ tục hành chính trực tuyến",
                        "%",
                        Optional.of(Comparison.MORE_THAN),
                        Optional.of(new BigDecimal("90")),
                        Optional.empty(),
                        Optional.of(year()),
                        Optional.empty(),
                        Optional.of(agency("ubnd")),
                        Optional.empty()),
                measured(new TargetId("ct-2"), "d2", "84.2", "84,2", "2025-10-15"),
                new TargetSet(
                        new TargetId("ct-3"),
                        "Cơ sở đào tạo",
                        "cơ sở",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static Period year() {
        return new Period(
                "năm 2025", Optional.of(day("2025-01-01")), Optional.of(day("2025-12-31")));
    }

    private static MeasurementRecorded measured(
            TargetId target, String id, String value, String words, String asOf) {
        return new MeasurementRecorded(
                target,
                new MeasurementId(id),
                Optional.empty(),
                new BigDecimal(value),
                Optional.of(words),
                Optional.empty(),
                Optional.of(day(asOf)),
                Optional.of("Báo cáo tháng"));
    }

    private static void bottlenecks(Board board) {
        board.record(
                raised(
                        "dn-1",
                        BottleneckGroup.INFRASTRUCTURE,
                        "Số hóa dữ liệu đất đai còn vướng mắc cần tháo gỡ",
                        "snnmt"),
                raised(
                        "dn-2",
                        BottleneckGroup.PEOPLE,
                        "Thiếu nhân lực khoa học công nghệ và chuyển đổi số chất lượng cao",
                        "skhcn"),
                raised(
                        "dn-3",
                        BottleneckGroup.INSTITUTIONS,
                        "Kinh phí cho khoa học và công nghệ còn thấp",
                        "ubnd"),
                new BottleneckAssigned(
                        new BottleneckId("dn-1"),
                        agency("ubnd"),
                        dated("2025-10-31", "31/10/2025"),
                        Optional.empty(),
                        day("2025-09-10")),
                new BottleneckAssigned(
                        new BottleneckId("dn-2"),
                        agency("skhcn"),
                        dated("2025-09-30", "30/9/2025"),
                        Optional.of("Phối hợp trường đại học"),
                        day("2025-09-10")),
                new BottleneckResolved(
                        new BottleneckId("dn-2"),
                        "Đã ký thỏa thuận đào tạo với hai trường đại học",
                        day("2025-09-25")));
    }

    private static BottleneckRaised raised(
            String id, BottleneckGroup group, String text, String agency) {
        return new BottleneckRaised(
                new BottleneckId(id),
                group,
                Optional.empty(),
                text,
                Optional.of(agency(agency)),
                Optional.of(day("2025-09-04")));
    }
}
