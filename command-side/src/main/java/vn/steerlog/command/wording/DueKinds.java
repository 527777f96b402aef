package vn.steerlog.command.wording;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.steerlog.events.DueDate.Kind;

/// Due dates that name no day.
final class DueKinds {
    private static final Set<String> UNDATED =
            Set.of(
                    "",
                    "-",
                    "--",
                    "---",
                    "/",
                    "_",
                    "…",
                    "khong",
                    "khong co",
                    "khong ghi",
                    "khong thoi han",
                    "khong co thoi han",
                    "khong xac dinh",
                    "khong xac dinh thoi han",
                    "khong quy dinh",
                    "khong quy dinh thoi han",
                    "vo thoi han",
                    "chua co",
                    "chua co thoi han",
                    "chua ro",
                    "chua ghi",
                    "chua xac dinh",
                    "chua xac dinh thoi han",
                    "chua quy dinh",
                    "chua an dinh",
                    "thoi gian toi",
                    "trong thoi gian toi");

    private static final Pattern URGENT =
            Pattern.compile(
                    "(?:thuc hien |trien khai |hoan thanh |xong |bao cao )?(?:"
                            + "(?:som|som nhat|som nhat co the|cang som cang tot|rat som"
                            + "|trong thoi gian som nhat|thoi gian som nhat"
                            + "|ngay|ngay lap tuc|lap tuc|tuc thi|ngay tuc khac"
                            + "|khan|khan truong|khan cap|thuong khan|hoa toc|gap|cap bach|kip thoi"
                            + "|kip thoi va khan truong|khan truong va kip thoi)"
                            + "|ngay (?:sau|khi|sau khi) \\D+)");

    private static final String EVERY = "(?:hang|moi) (?:ngay|tuan|thang|quy|qui|nam)";
    private static final String BY_DAY =
            "(?:(?:truoc|vao|cham nhat|den) )?(?:ngay )?\\d{1,2}(?:/\\d{1,2})?";

    private static final Pattern RECURRING =
            Pattern.compile(
                    "(?:bao cao |thuc hien |trien khai )?(?:"
                            + "(?:thuong xuyen|lien tuc|thuong ky|thuong ki|(?:theo )?dinh k[yi])"
                            + "(?: (?!den |tu )(?!.*\\d{4}).*)?"
                            + ("|" + EVERY)
                            + "(?:(?:/|, | va |, va )(?:hang )?(?:ngay|tuan|thang|quy|qui|nam))*"
                            + ("|" + BY_DAY + " " + EVERY)
                            + ("|" + EVERY + ",? \\(?" + BY_DAY + "\\)?")
                            + "|\\d{1,2} (?:ngay|tuan|thang|quy|nam)(?:/| mot | 1 )lan"
                            + ("|(?:thuong xuyen|" + EVERY + "),? \\(?(?:giai doan )?")
                            + "\\d{4} ?- ?\\d{4}\\)?)");

    private DueKinds() {}

    /// @param read the words as written, to tell `ngay` (at once) from `ngày` (day)
    static Optional<Kind> of(String plain, String read) {
        if (UNDATED.contains(plain)) {
            return Optional.of(Kind.UNDATED);
        }
        if (RECURRING.matcher(plain).matches()) {
            return Optional.of(Kind.RECURRING);
        }
        return URGENT.matcher(plain).matches() && !isDay(plain, read)
                ? Optional.of(Kind.URGENT)
                : Optional.empty();
    }

    /// `ngày sau hội nghị` is the day after it, not at once after it.
    private static boolean isDay(String plain, String read) {
        return plain.contains("ngay") && read.toLowerCase(Locale.ROOT).contains("ngày");
    }
}
