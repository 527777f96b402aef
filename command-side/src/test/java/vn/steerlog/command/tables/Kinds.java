package vn.steerlog.command.tables;

import java.util.List;

/// The seven kinds of lists of the samples.
final class Kinds {
    static final Columns AGENCIES =
            Columns.of(
                    "co-quan",
                    Column.required("ma"),
                    Column.required("ten"),
                    Column.optional("loai"),
                    Column.optional("truc_thuoc"));
    static final Columns COMMITTEE =
            Columns.of(
                    "ban-chi-dao",
                    Column.required("ban"),
                    Column.optional("can_cu"),
                    Column.optional("vai_tro"),
                    Column.optional("chuc_vu"),
                    Column.optional("co_quan"));
    static final Columns MEETINGS =
            Columns.of(
                    "cuoc-hop",
                    Column.required("ma"),
                    Column.required("ten"),
                    Column.optional("ngay"),
                    Column.optional("buoi"),
                    Column.optional("chu_tri"),
                    Column.optional("dia_diem"));
    static final Columns DECISIONS =
            Columns.of(
                    "ket-luan",
                    Column.required("ma"),
                    Column.required("cuoc_hop"),
                    Column.optional("nguoi_ket_luan"),
                    Column.required("noi_dung"));
    static final Columns TASKS =
            Columns.of(
                    "nhiem-vu",
                    Column.optional("stt", "tt"),
                    Column.optional("ket_luan"),
                    Column.required("noi_dung", "Nội dung nhiệm vụ"),
                    Column.optional("chu_tri", "Cơ quan chủ trì"),
                    Column.optional("phoi_hop"),
                    Column.optional("thoi_han", "Thời hạn hoàn thành"),
                    Column.optional("san_pham"));
    static final Columns TARGETS =
            Columns.of(
                    "chi-tieu",
                    Column.required("ten"),
                    Column.optional("don_vi"),
                    Column.optional("so_sanh"),
                    Column.optional("gia_tri"),
                    Column.optional("ky"),
                    Column.optional("can_cu"),
                    Column.optional("co_quan"),
                    Column.optional("so_lieu"),
                    Column.optional("ngay_so_lieu"));
    static final Columns BOTTLENECKS =
            Columns.of(
                    "diem-nghen",
                    Column.optional("nhom"),
                    Column.required("noi_dung"),
                    Column.optional("co_quan"),
                    Column.optional("ngay_neu"));

    static final List<Columns> ALL =
            List.of(AGENCIES, COMMITTEE, MEETINGS, DECISIONS, TASKS, TARGETS, BOTTLENECKS);

    private Kinds() {}
}
