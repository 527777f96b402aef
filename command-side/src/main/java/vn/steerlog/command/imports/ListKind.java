package vn.steerlog.command.imports;

import static vn.steerlog.command.tables.Column.optional;
import static vn.steerlog.command.tables.Column.required;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.steerlog.command.tables.Column;
import vn.steerlog.command.tables.Columns;

/// The lists that can be imported, in the order in which they build on each other. Any of them may
/// number its rows.
public enum ListKind {
    AGENCIES(
            "co-quan",
            optional("ma", "Mã cơ quan", "Mã đơn vị"),
            required(
                    "ten", "Tên cơ quan", "Tên đơn vị", "Cơ quan", "Đơn vị", "Tên cơ quan, đơn vị"),
            optional("loai", "Loại cơ quan", "Khối"),
            optional("truc_thuoc", "Cơ quan chủ quản", "Cấp trên")),
    COMMITTEES(
            "ban-chi-dao",
            required("ban", "Ban chỉ đạo", "Tên ban"),
            optional("can_cu", "Căn cứ thành lập"),
            optional("vai_tro", "Vai trò trong ban"),
            optional("chuc_vu", "Chức danh"),
            optional("co_quan", "Đơn vị")),
    MEETINGS(
            "cuoc-hop",
            optional("ma", "Mã cuộc họp"),
            required("ten", "Tên cuộc họp", "Cuộc họp", "Hội nghị"),
            optional("ngay", "Ngày họp"),
            optional("buoi"),
            optional("chu_tri", "Chủ tọa", "Người chủ trì"),
            optional("dia_diem", "Nơi họp")),
    DECISIONS(
            "ket-luan",
            optional("ma", "Mã kết luận"),
            optional("cuoc_hop", "Mã cuộc họp"),
            optional("nguoi_ket_luan"),
            required("noi_dung", "Nội dung kết luận", "Kết luận")),
    TASKS(
            "nhiem-vu",
            optional("ket_luan", "Mã kết luận"),
            required(
                    "noi_dung",
                    "Nội dung nhiệm vụ",
                    "Nhiệm vụ",
                    "Tên nhiệm vụ",
                    "Nội dung công việc",
                    "Công việc"),
            optional("chu_tri", "Đơn vị chủ trì", "Cơ quan chủ trì", "Cơ quan, đơn vị chủ trì"),
            optional("phoi_hop", "Đơn vị phối hợp", "Cơ quan phối hợp", "Cơ quan, đơn vị phối hợp"),
            optional(
                    "thoi_han",
                    "Hạn",
                    "Thời hạn hoàn thành",
                    "Hạn hoàn thành",
                    "Thời gian hoàn thành",
                    "Thời gian thực hiện"),
            optional(
                    "san_pham",
                    "Sản phẩm dự kiến",
                    "Kết quả dự kiến",
                    "Sản phẩm đầu ra",
                    "Sản phẩm, kết quả")),
    TARGETS(
            "chi-tieu",
            required("ten", "Tên chỉ tiêu", "Chỉ tiêu"),
            optional("don_vi", "Đơn vị tính"),
            optional("so_sanh"),
            optional("gia_tri", "Mục tiêu", "Giá trị chỉ tiêu"),
            optional("ky", "Kỳ báo cáo", "Giai đoạn"),
            optional("can_cu"),
            optional("co_quan", "Cơ quan phụ trách", "Đơn vị phụ trách"),
            optional("so_lieu", "Kết quả"),
            optional("ngay_so_lieu", "Số liệu đến ngày")),
    BOTTLENECKS(
            "diem-nghen",
            optional("nhom", "Nhóm điểm nghẽn"),
            required("noi_dung", "Nội dung điểm nghẽn", "Điểm nghẽn"),
            optional("co_quan", "Đơn vị"),
            optional("ngay_neu", "Ngày nêu ra"));

    /// The column in which a downloaded list says what is wrong with its rows; not read.
    static final String NOTES = "can_sua";

    private final Columns columns;

    ListKind(String stem, Column... columns) {
        List<Column> all = new ArrayList<>(List.of(columns));
        all.addFirst(optional("stt", "TT", "Số thứ tự"));
        all.addLast(optional(NOTES, "Cần sửa"));
        this.columns = Columns.of(stem, all.toArray(Column[]::new));
    }

    /// The kind of list that a file's name tells.
    static Optional<ListKind> named(String file) {
        return Arrays.stream(values()).filter(kind -> kind.columns.areNamedBy(file)).findFirst();
    }

    /// What files of this kind are called (`nhiem-vu`).
    public String stem() {
        return columns.list();
    }

    public Columns columns() {
        return columns;
    }

    /// The kind whose columns a table has.
    static ListKind of(Columns columns) {
        return Arrays.stream(values())
                .filter(kind -> kind.columns.equals(columns))
                .findFirst()
                .orElseThrow();
    }

    static List<Columns> allColumns() {
        return Arrays.stream(values()).map(ListKind::columns).toList();
    }
}
