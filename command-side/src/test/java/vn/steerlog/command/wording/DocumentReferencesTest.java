package vn.steerlog.command.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.steerlog.events.DocumentReference;

class DocumentReferencesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    57-NQ/TW ngày 22/12/2024                                 | 57-NQ/TW     | 2024-12-22
                    Nghị quyết số 57-NQ/TW ngày 22/12/2024                   | 57-NQ/TW     | 2024-12-22
                    Nghị quyết số 57-NQ/TW, ngày 22 tháng 12 năm 2024        | 57-NQ/TW     | 2024-12-22
                    NQ 57-NQ/TW                                              | 57-NQ/TW     |
                    57 – NQ / TW                                             | 57-NQ/TW     |
                    57-nq/tw                                                 | 57-nq/tw     |
                    123/KH-UBND                                              | 123/KH-UBND  |
                    Kế hoạch số 123/KH-UBND của UBND tỉnh                    | 123/KH-UBND  |
                    Quyết định số 1234/QĐ-UBND ngày 01/02/2025               | 1234/QĐ-UBND | 2025-02-01
                    TB 45-TB/TU                                              | 45-TB/TU     |
                    12-CTr/TU ngày 5/3/2025 của Ban Thường vụ Tỉnh ủy        | 12-CTr/TU    | 2025-03-05
                    Nghị định 45/2024/NĐ-CP                                  | 45/2024/NĐ-CP |
                    Luật số 93/2025/QH15 ngày 27/6/2025                      | 93/2025/QH15 | 2025-06-27
                    02a/BC-SKHCN                                             | 02a/BC-SKHCN |
                    Kết luận tại hội nghị ngày 17/11/2025                    |              | 2025-11-17
                    123/KH-UBND ngày 31/02/2025                              | 123/KH-UBND  |
                    kế hoạch giai đoạn 2021-2025                             |              |
                    Nghị quyết 57                                            |              |
                    """)
    void a_reference_keeps_its_words(String written, String number, LocalDate date) {
        assertThat(DocumentReferences.read(written))
                .contains(
                        new DocumentReference(
                                written, Optional.ofNullable(number), Optional.ofNullable(date)));
    }

    @Test
    void no_words_are_no_reference() {
        assertThat(DocumentReferences.read(" ")).isEmpty();
        assertThat(DocumentReferences.read("-")).isEmpty();
    }
}
