package vn.steerlog.command.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortNamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Sở KH&CN                       | Sở Khoa học và Công nghệ tỉnh Lào Cai
                    Sở KHCN                        | Sở Khoa học và Công nghệ tỉnh Lào Cai
                    So KH va CN                    | Sở Khoa học và Công nghệ tỉnh Lào Cai
                    Sở Khoa học & Công nghệ        | Sở Khoa học và Công nghệ tỉnh Lào Cai
                    Sở Khoa học và Công nghệ Lào Cai | Sở Khoa học và Công nghệ tỉnh Lào Cai
                    Sở NN&MT                       | Sở Nông nghiệp và Môi trường tỉnh Lào Cai
                    Sở GD&ĐT tỉnh Lào Cai          | Sở Giáo dục và Đào tạo tỉnh Lào Cai
                    UBND tỉnh                      | Ủy ban nhân dân tỉnh Lào Cai
                    UBND tỉnh Lào Cai              | Uỷ ban nhân dân tỉnh Lào Cai
                    Văn phòng Ủy ban nhân dân tỉnh | Văn phòng UBND tỉnh Tuyên Quang
                    Tỉnh ủy                        | Tỉnh ủy Lào Cai
                    Văn phòng Tỉnh ủy              | Văn phòng Tỉnh ủy Lào Cai
                    124 xã, phường                 | 124 xã, phường tỉnh Tuyên Quang
                    KL1                            | KL 1
                    kl-1                           | KL1
                    """)
    void a_shorter_way_of_writing_is_recognised(String written, String listed) {
        assertThat(Names.likelyForms(listed)).contains(Names.form(written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    UBND tỉnh Lạng Sơn             | Ủy ban nhân dân tỉnh Lào Cai
                    Sở Y tế                        | Sở Nội vụ tỉnh Lào Cai
                    UBND thành phố                 | Ủy ban nhân dân tỉnh Lào Cai
                    Tỉnh ủy Lạng Sơn               | Tỉnh ủy Lào Cai
                    KL1-1                          | KL11
                    KL1                            | KL11
                    """)
    void another_name_is_not(String written, String listed) {
        assertThat(Names.likelyForms(listed)).doesNotContain(Names.form(written));
    }
}
