package vn.steerlog.command.wording;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.steerlog.events.agency.AgencyKind;

/// Kinds of agencies in words: `Đảng`, `Chính quyền`, `Đơn vị sự nghiệp`, `Nhóm cơ quan`.
public final class AgencyKinds {
    private static final Map<AgencyKind, List<String>> WORDS =
            Map.of(
                    AgencyKind.PARTY,
                    List.of("dang", "dang bo", "dang uy", "cap uy", "dang doan", "tinh uy"),
                    AgencyKind.GOVERNMENT,
                    List.of(
                            "chinh quyen",
                            "nha nuoc",
                            "hanh chinh",
                            "hanh chinh nha nuoc",
                            "quan ly nha nuoc",
                            "chuyen mon",
                            "uy ban nhan dan",
                            "ubnd",
                            "so, nganh",
                            "so, ban, nganh"),
                    AgencyKind.ELECTED_BODY,
                    List.of(
                            "dan cu",
                            "hoi dong nhan dan",
                            "hdnd",
                            "quoc hoi",
                            "doan dai bieu quoc hoi",
                            "doan dbqh"),
                    AgencyKind.MASS_ORGANISATION,
                    List.of(
                            "mat tran",
                            "mat tran to quoc",
                            "mttq",
                            "doan the",
                            "mat tran, doan the",
                            "mat tran va doan the",
                            "mat tran to quoc va doan the",
                            "mat tran to quoc, doan the",
                            "mat tran to quoc va cac doan the",
                            "chinh tri - xa hoi",
                            "chinh tri-xa hoi"),
                    AgencyKind.COMMITTEE,
                    List.of("ban chi dao", "bcd", "to cong tac", "to giup viec"),
                    AgencyKind.PUBLIC_SERVICE_UNIT,
                    List.of("su nghiep", "su nghiep cong lap", "su nghiep cong"),
                    AgencyKind.ARMED_FORCES,
                    List.of(
                            "luc luong vu trang",
                            "llvt",
                            "vu trang",
                            "cong an",
                            "quan doi",
                            "quan su",
                            "bien phong",
                            "bo doi bien phong"),
                    AgencyKind.JUDICIARY,
                    List.of(
                            "toa an",
                            "toa an nhan dan",
                            "vien kiem sat",
                            "vien kiem sat nhan dan",
                            "thi hanh an",
                            "toa an, vien kiem sat",
                            "tu phap"),
                    AgencyKind.ENTERPRISE,
                    List.of(
                            "doanh nghiep",
                            "doanh nghiep nha nuoc",
                            "dn",
                            "cong ty",
                            "tong cong ty",
                            "tap doan"),
                    AgencyKind.GROUP,
                    List.of("nhom co quan", "nhom don vi", "nhom co quan, don vi", "nhom"));

    private static final Map<String, AgencyKind> BY_WORDS =
            WORDS.entrySet().stream()
                    .flatMap(e -> e.getValue().stream().map(word -> Map.entry(word, e.getKey())))
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Pattern LEAD = Pattern.compile("^(?:co quan|khoi|to chuc|don vi) ");

    private AgencyKinds() {}

    /// Words that name no known kind, and no words, are [AgencyKind#OTHER]: the caller keeps the
    /// words.
    public static AgencyKind of(String text) {
        String plain = Wording.of(text).plain();
        AgencyKind whole = BY_WORDS.get(plain);
        return whole != null
                ? whole
                : BY_WORDS.getOrDefault(LEAD.matcher(plain).replaceFirst(""), AgencyKind.OTHER);
    }
}
