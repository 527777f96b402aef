package vn.steerlog.command.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.steerlog.events.agency.AgencyKind;
import vn.steerlog.events.bottleneck.BottleneckGroup;

class NamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Đảng                                | PARTY
                    đảng                                | PARTY
                    Dang                                | PARTY
                    Cơ quan Đảng                        | PARTY
                    Chính quyền                         | GOVERNMENT
                    Cơ quan hành chính nhà nước         | GOVERNMENT
                    Hội đồng nhân dân                   | ELECTED_BODY
                    Đoàn đại biểu Quốc hội              | ELECTED_BODY
                    Mặt trận, đoàn thể                  | MASS_ORGANISATION
                    Tổ chức chính trị - xã hội          | MASS_ORGANISATION
                    Ban Chỉ đạo                         | COMMITTEE
                    Đơn vị sự nghiệp                    | PUBLIC_SERVICE_UNIT
                    Đơn vị sự nghiệp công lập           | PUBLIC_SERVICE_UNIT
                    Lực lượng vũ trang                  | ARMED_FORCES
                    Viện kiểm sát                       | JUDICIARY
                    Doanh nghiệp                        | ENTERPRISE
                    Nhóm cơ quan                        | GROUP
                    Câu lạc bộ                          | OTHER
                    ''                                  | OTHER
                    """)
    void kinds_of_agencies(String written, AgencyKind kind) {
        assertThat(AgencyKinds.of(written)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Hạ tầng                             | INFRASTRUCTURE
                    Hạ tầng số                          | INFRASTRUCTURE
                    ha tang                             | INFRASTRUCTURE
                    Nguồn nhân lực                      | PEOPLE
                    Con người                           | PEOPLE
                    Cơ chế, chính sách                  | INSTITUTIONS
                    Thể chế                             | INSTITUTIONS
                    Hạ tầng và nhân lực                 | OTHER
                    Kinh phí                            | OTHER
                    ''                                  | OTHER
                    """)
    void groups_of_bottlenecks(String written, BottleneckGroup group) {
        assertThat(BottleneckGroups.of(written)).isEqualTo(group);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Sở Y tế                       | SỞ  Y\u00a0TẾ
                    Đại học Thái Nguyên           | đại học thái nguyên
                    kinh tế - xã hội              | kinh tế – xã hội
                    Phường “Trung tâm”            | phường "trung tâm"
                    Đắk R'lấp                     | Đắk R’lấp
                    số hóa                        | số hoá
                    Thủy lợi                      | Thuỷ lợi
                    Sở\u200b Tài chính            | Sở Tài chính
                    """)
    void one_name_written_in_two_ways(String one, String other) {
        assertThat(NaturalKey.of(one)).isEqualTo(NaturalKey.of(other));
        assertThat(NaturalKey.of(Normalizer.normalize(one, Normalizer.Form.NFD)))
                .isEqualTo(NaturalKey.of(one));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Sở Y tế                       | So Y te
                    xã Đông                       | xã Dông
                    Mường Hoa                     | Mường Hòa
                    Tân An 1                      | Tân An 2
                    Bản Phố                       | Bản Phô
                    """)
    void two_names(String one, String other) {
        assertThat(NaturalKey.of(one)).isNotEqualTo(NaturalKey.of(other));
    }

    @Test
    void invisible_characters_are_no_name() {
        assertThat(NaturalKey.of("\ufeff \u200b\u00a0").isEmpty()).isTrue();
    }
}
