package vn.steerlog.command.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.steerlog.events.Comparison;
import vn.steerlog.events.DocumentReference;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.DueDate.Kind;
import vn.steerlog.events.Period;
import vn.steerlog.events.agency.AgencyKind;
import vn.steerlog.events.bottleneck.BottleneckGroup;

/// Every value of the sample lists that has to be understood, as it stands there.
class SamplesAsWrittenTest {
    @Test
    void due_dates() {
        assertThat(due("sớm").kind()).isEqualTo(Kind.URGENT);
        assertThat(due("ngay").kind()).isEqualTo(Kind.URGENT);
        assertThat(due("thường xuyên").kind()).isEqualTo(Kind.RECURRING);
        assertThat(due("trong năm 2025").lastDay()).contains(LocalDate.of(2025, 12, 31));
        assertThat(due("")).isEqualTo(DueDate.NONE);
    }

    @Test
    void days() {
        assertThat(Dates.read("17/11/2025")).isEqualTo(Reading.of(LocalDate.of(2025, 11, 17)));
        assertThat(Dates.read("10/7/2025")).isEqualTo(Reading.of(LocalDate.of(2025, 7, 10)));
        assertThat(Dates.read("31/10/2025")).isEqualTo(Reading.of(LocalDate.of(2025, 10, 31)));
        assertThat(Dates.read("30/6/2025")).isEqualTo(Reading.of(LocalDate.of(2025, 6, 30)));
    }

    @Test
    void figures() {
        assertThat(Stream.of("240", "241", "100", "42", "0,3", "5", "15", "02", "4.607", "2"))
                .map(written -> figure(written, "điểm"))
                .containsExactly("240", "241", "100", "42", "0.3", "5", "15", "2", "4607", "2");
        assertThat(Stream.of("84,2", "574", "1,5", "672", "7,29"))
                .map(written -> figure(written, "%"))
                .containsExactly("84.2", "574", "1.5", "672", "7.29");
    }

    @Test
    void comparisons() {
        assertThat(Stream.of("đạt", "khoảng", "trên", "ít nhất"))
                .map(written -> Comparisons.read(written).toOptional().orElseThrow().orElseThrow())
                .containsExactly(
                        Comparison.REACH,
                        Comparison.ABOUT,
                        Comparison.MORE_THAN,
                        Comparison.AT_LEAST);
    }

    @Test
    void periods() {
        assertThat(period("10 tháng 2025").last()).contains(LocalDate.of(2025, 10, 31));
        assertThat(period("2021-2025").first()).contains(LocalDate.of(2021, 1, 1));
        assertThat(period("6 tháng 2025").last()).contains(LocalDate.of(2025, 6, 30));
        assertThat(period("hằng năm"))
                .isEqualTo(new Period("hằng năm", Optional.empty(), Optional.empty()));
    }

    @Test
    void documents() {
        assertThat(DocumentReferences.read("57-NQ/TW ngày 22/12/2024"))
                .contains(
                        new DocumentReference(
                                "57-NQ/TW ngày 22/12/2024",
                                Optional.of("57-NQ/TW"),
                                Optional.of(LocalDate.of(2024, 12, 22))));
    }

    @Test
    void kinds_and_groups() {
        assertThat(
                        Stream.of(
                                "Đảng",
                                "Chính quyền",
                                "Nhóm cơ quan",
                                "Ban Chỉ đạo",
                                "Đơn vị sự nghiệp",
                                "Lực lượng vũ trang"))
                .map(AgencyKinds::of)
                .containsExactly(
                        AgencyKind.PARTY,
                        AgencyKind.GOVERNMENT,
                        AgencyKind.GROUP,
                        AgencyKind.COMMITTEE,
                        AgencyKind.PUBLIC_SERVICE_UNIT,
                        AgencyKind.ARMED_FORCES);
        assertThat(Stream.of("Hạ tầng", "Nguồn nhân lực", "Cơ chế, chính sách"))
                .map(BottleneckGroups::of)
                .containsExactly(
                        BottleneckGroup.INFRASTRUCTURE,
                        BottleneckGroup.PEOPLE,
                        BottleneckGroup.INSTITUTIONS);
    }

    private static DueDate due(String written) {
        return DueDates.read(written, Optional.empty()).toOptional().orElseThrow();
    }

    private static String figure(String written, String unit) {
        return Figures.read(written, Optional.of(unit))
                .toOptional()
                .map(Figure::value)
                .map(BigDecimal::toPlainString)
                .orElseThrow();
    }

    private static Period period(String written) {
        return Periods.read(written).toOptional().orElseThrow().orElseThrow();
    }
}
