package vn.steerlog.command.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.steerlog.ledger.persons.PersonalData;

class TelltaleTest {
    private static final PersonalData ANN =
            new PersonalData(
                    "Đỗ Thị Ánh", Optional.of("0912 345 678"), Optional.of("anh@example.vn"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đỗ Thị Ánh yêu cầu xóa",
                "theo đơn của bà do thi anh.",
                "BÀ ĐỖ  THỊ\nÁNH",
                "gọi 0912.345.678",
                "thư từ Anh@Example.vn"
            })
    void what_gives_a_person_away_is_found(String text) {
        assertThat(Telltale.names(text, ANN)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Theo yêu cầu của chủ thể dữ liệu", "Đỗ Thị Ánhh", "0912 345", "Ánh"})
    void what_does_not_is_let_through(String text) {
        assertThat(Telltale.names(text, ANN)).isFalse();
    }
}
