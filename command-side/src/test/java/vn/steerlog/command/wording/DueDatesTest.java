package vn.steerlog.command.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.DueDate.Kind;

class DueDatesTest {
    private static final Optional<LocalDate> NO_MEETING = Optional.empty();
    private static final Optional<LocalDate> MEETING = Optional.of(LocalDate.of(2025, 11, 17));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    trước 05/3/2021                            | 2021-03-04
                    Trước 5/3/2021                             | 2021-03-04
                    truoc 05/3/2021                            | 2021-03-04
                    trước ngày 05/3/2021                       | 2021-03-04
                    trước ngày 5 tháng 3 năm 2021              | 2021-03-04
                    trước 01/01/2026                           | 2025-12-31
                    hoàn thành trước 30/11/2025                | 2025-11-29
                    xong trước ngày 30/11/2025                 | 2025-11-29
                    trước năm 2026                             | 2025-12-31
                    trước 2026                                 | 2025-12-31
                    trước tháng 12/2025                        | 2025-11-30
                    trước quý IV/2025                          | 2025-09-30
                    trước 17h00 ngày 20/11/2025                | 2025-11-20
                    trước 17 giờ 30 phút, ngày 20/11/2025      | 2025-11-20
                    trước 17:00 ngày 20/11/2025                | 2025-11-20
                    trước 0h ngày 20/11/2025                   | 2025-11-19
                    trước 17h00' ngày 20/11/2025               | 2025-11-20
                    trước 10 giờ sáng ngày 20/11/2025          | 2025-11-20
                    báo cáo kết quả trước 20/11/2025           | 2025-11-19
                    trong ngày 20/11/2025                      | 2025-11-20
                    quý IV, năm 2025                           | 2025-12-31
                    quý IV/2025 - quý I/2026                   | 2026-03-31
                    kết thúc năm 2025                          | 2025-12-31
                    chậm nhất 17h ngày 20/11/2025              | 2025-11-20
                    chậm nhất 15/12/2025                       | 2025-12-15
                    cham nhat 15/12/2025                       | 2025-12-15
                    chậm nhất ngày 15/12/2025                  | 2025-12-15
                    chậm nhất là 15/12/2025                    | 2025-12-15
                    chậm nhất là ngày 15/12/2025               | 2025-12-15
                    chậm nhất vào ngày 15/12/2025              | 2025-12-15
                    chậm nhất đến ngày 15/12/2025              | 2025-12-15
                    chậm nhất trong quý IV/2025                | 2025-12-31
                    muộn nhất 15/12/2025                       | 2025-12-15
                    không muộn hơn ngày 15/12/2025             | 2025-12-15
                    đến 15/12/2025                             | 2025-12-15
                    đến ngày 15/12/2025                        | 2025-12-15
                    đến hết ngày 15/12/2025                    | 2025-12-15
                    hết ngày 15/12/2025                        | 2025-12-15
                    từ nay đến hết ngày 15/12/2025             | 2025-12-15
                    hạn 15/12/2025                             | 2025-12-15
                    hạn chót: 15/12/2025                       | 2025-12-15
                    thời hạn hoàn thành 15/12/2025             | 2025-12-15
                    ngày 15/12/2025                            | 2025-12-15
                    15/12/2025                                 | 2025-12-15
                    15/12/2025.                                | 2025-12-15
                    2025-12-15                                 | 2025-12-15
                    ngày 15 tháng 12 năm 2025                  | 2025-12-15
                    đến năm 2025                               | 2025-12-31
                    trong năm 2025                             | 2025-12-31
                    Trong năm 2025                             | 2025-12-31
                    ngay trong năm 2025                        | 2025-12-31
                    hoàn thành trong năm 2025                  | 2025-12-31
                    hết năm 2025                               | 2025-12-31
                    đến hết năm 2025                           | 2025-12-31
                    năm 2025                                   | 2025-12-31
                    cuối năm 2025                              | 2025-12-31
                    đến cuối năm 2025                          | 2025-12-31
                    2025                                       | 2025-12-31
                    đến 2030                                   | 2030-12-31
                    trong tháng 12/2025                        | 2025-12-31
                    tháng 12/2025                              | 2025-12-31
                    tháng 02/2024                              | 2024-02-29
                    tháng 2 năm 2025                           | 2025-02-28
                    T12/2025                                   | 2025-12-31
                    hết tháng 12 năm 2025                      | 2025-12-31
                    12/2025                                    | 2025-12-31
                    tháng 11-12/2025                           | 2025-12-31
                    đầu tháng 12/2025                          | 2025-12-10
                    giữa tháng 12/2025                         | 2025-12-20
                    cuối tháng 11/2025                         | 2025-11-30
                    quý IV/2025                                | 2025-12-31
                    Quý III/2025                               | 2025-09-30
                    quý 2-2025                                 | 2025-06-30
                    quý 4 năm 2025                             | 2025-12-31
                    quí IV năm 2025                            | 2025-12-31
                    trong quý 4 năm 2025                       | 2025-12-31
                    hết quý III/2025                           | 2025-09-30
                    cuối quý I/2026                            | 2026-03-31
                    quý III-IV/2025                            | 2025-12-31
                    6 tháng đầu năm 2025                       | 2025-06-30
                    trong 6 tháng đầu năm 2025                 | 2025-06-30
                    sáu tháng đầu năm 2025                     | 2025-06-30
                    6 tháng cuối năm 2025                      | 2025-12-31
                    9 tháng đầu năm 2025                       | 2025-09-30
                    nửa đầu năm 2026                           | 2026-06-30
                    giai đoạn 2025-2030                        | 2030-12-31
                    giai đoạn 2025 – 2030                      | 2030-12-31
                    2025-2030                                  | 2030-12-31
                    từ năm 2025 đến năm 2030                   | 2030-12-31
                    từ 01/12/2025 đến 15/12/2025               | 2025-12-15
                    từ 01/12 đến hết ngày 15/12/2025           | 2025-12-15
                    01/12/2025 - 15/12/2025                    | 2025-12-15
                    khẩn trương, xong trước 30/11/2025         | 2025-11-29
                    sớm; chậm nhất 15/12/2025                  | 2025-12-15
                    """)
    void a_due_date_ends_on(String written, LocalDate last) {
        DueDate due = understood(written, NO_MEETING);
        assertThat(due.lastDay()).contains(last);
        assertThat(due.kind()).isEqualTo(Kind.DATED);
        assertThat(due.words()).contains(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    trước 30/11                                | 2025-11-29
                    trước ngày 30 tháng 11                     | 2025-11-29
                    trước 17/11                                | 2026-11-16
                    trước 18/11                                | 2025-11-17
                    đến 17/11                                  | 2025-11-17
                    đến 16/11                                  | 2026-11-16
                    29/2                                       | 2028-02-29
                    trong tháng 12                             | 2025-12-31
                    tháng 11                                   | 2025-11-30
                    trong tháng 10                             | 2026-10-31
                    trước tháng 1                              | 2025-12-31
                    quý IV                                     | 2025-12-31
                    trong quý I                                | 2026-03-31
                    6 tháng đầu năm                            | 2026-06-30
                    đầu tháng 12                               | 2025-12-10
                    trong tháng                                | 2025-11-30
                    trong tháng này                            | 2025-11-30
                    tháng tới                                  | 2025-12-31
                    cuối tháng                                 | 2025-11-30
                    cuối tháng này                             | 2025-11-30
                    trong ngày                                 | 2025-11-17
                    trong ngày hôm nay                         | 2025-11-17
                    trong tuần                                 | 2025-11-23
                    tuần sau                                   | 2025-11-30
                    trong quý                                  | 2025-12-31
                    quý tới                                    | 2026-03-31
                    năm nay                                    | 2025-12-31
                    hết năm                                    | 2025-12-31
                    từ nay đến cuối năm                        | 2025-12-31
                    trong 15 ngày                              | 2025-12-02
                    trong vòng 15 ngày                         | 2025-12-02
                    sau 10 ngày kể từ ngày họp                 | 2025-11-27
                    10 ngày kể từ ngày kết luận                | 2025-11-27
                    trong 2 tuần                               | 2025-12-01
                    trong một tháng                            | 2025-12-17
                    trong thời hạn 03 tháng                    | 2026-02-17
                    """)
    void with_the_day_of_a_meeting_it_ends_on(String written, LocalDate last) {
        assertThat(understood(written, MEETING).lastDay()).contains(last);
        WordingFault fault = fault(written, NO_MEETING);
        assertThat(fault).isIn(WordingFault.YEAR_MISSING, WordingFault.REFERENCE_DAY_MISSING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    sớm                                        | URGENT
                    Sớm                                        | URGENT
                    sớm.                                       | URGENT
                    som                                        | URGENT
                    sớm nhất                                   | URGENT
                    ngay                                       | URGENT
                    ngay lập tức                               | URGENT
                    khẩn trương                                | URGENT
                    triển khai ngay                            | URGENT
                    ngay sau hội nghị                          | URGENT
                    ngay sau khi kết thúc hội nghị             | URGENT
                    càng sớm càng tốt                          | URGENT
                    kịp thời                                   | URGENT
                    khẩn trương, kịp thời                      | URGENT
                    thường xuyên                               | RECURRING
                    Thường xuyên                               | RECURRING
                    thuong xuyen                               | RECURRING
                    thường xuyên, liên tục                     | RECURRING
                    thường xuyên (báo cáo định kỳ)             | RECURRING
                    hằng tháng                                 | RECURRING
                    hàng tháng                                 | RECURRING
                    hằng quý                                   | RECURRING
                    hằng quý, năm                              | RECURRING
                    hằng năm                                   | RECURRING
                    hằng tuần                                  | RECURRING
                    liên tục                                   | RECURRING
                    định kỳ                                    | RECURRING
                    định kỳ hằng tháng                         | RECURRING
                    định kỳ 6 tháng, 1 năm                     | RECURRING
                    Hằng tháng (trước ngày 20)                 | RECURRING
                    hằng tháng/quý                             | RECURRING
                    Thường xuyên (2025-2030)                   | RECURRING
                    6 tháng/lần                                | RECURRING
                    định kỳ 6 tháng một lần                    | RECURRING
                    báo cáo định kỳ hằng quý                   | RECURRING
                    trước ngày 25 hằng tháng                   | RECURRING
                    hằng tháng, trước ngày 25                  | RECURRING
                    hằng năm, giai đoạn 2025-2030              | RECURRING
                    ''                                         | UNDATED
                    ' '                                        | UNDATED
                    -                                          | UNDATED
                    –                                          | UNDATED
                    ...                                        | UNDATED
                    không                                      | UNDATED
                    không thời hạn                             | UNDATED
                    chưa xác định                              | UNDATED
                    Chưa xác định thời hạn                     | UNDATED
                    """)
    void a_due_date_without_a_day(String written, Kind kind) {
        assertThat(understood(written, NO_MEETING).kind()).isEqualTo(kind);
        assertThat(understood(written, MEETING).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    31/02/2026                                 | DATE_DOES_NOT_EXIST
                    trước 31/02/2026                           | DATE_DOES_NOT_EXIST
                    chậm nhất 31/6                             | DATE_DOES_NOT_EXIST
                    tháng 13/2025                              | DATE_DOES_NOT_EXIST
                    quý V/2025                                 | DATE_DOES_NOT_EXIST
                    quý 5                                      | DATE_DOES_NOT_EXIST
                    giai đoạn 2030-2025                        | DATE_DOES_NOT_EXIST
                    từ 15/12/2025 đến 01/12/2025               | DATE_DOES_NOT_EXIST
                    trước 5/3/21                               | YEAR_NEEDS_FOUR_DIGITS
                    đến năm 1025                               | YEAR_OUT_OF_RANGE
                    trước năm 1900                             | YEAR_OUT_OF_RANGE
                    10 ngày làm việc                           | DUE_IN_WORKING_DAYS
                    trong 10 ngày làm việc kể từ ngày họp      | DUE_IN_WORKING_DAYS
                    trong 10 ngày kể từ ngày ký                | DUE_NOT_UNDERSTOOD
                    thường xuyên đến năm 2030                  | DUE_NOT_UNDERSTOOD
                    định kỳ từ năm 2026                        | DUE_NOT_UNDERSTOOD
                    sau 15/12/2025                             | DUE_NOT_UNDERSTOOD
                    từ ngày 15/12/2025                         | DUE_NOT_UNDERSTOOD
                    sớm nhất 15/12/2025                        | DUE_NOT_UNDERSTOOD
                    khoảng tháng 12/2025                       | DUE_NOT_UNDERSTOOD
                    đầu năm 2026                               | DUE_NOT_UNDERSTOOD
                    trước cuối năm 2025                        | DUE_NOT_UNDERSTOOD
                    trước Tết Nguyên đán                       | DUE_NOT_UNDERSTOOD
                    15/12/2025, 20/12/2025                     | DUE_NOT_UNDERSTOOD
                    thường xuyên, 15/12/2025                   | DUE_NOT_UNDERSTOOD
                    ngày                                       | DUE_NOT_UNDERSTOOD
                    ngày sau hội nghị                          | DUE_NOT_UNDERSTOOD
                    năm                                        | DUE_NOT_UNDERSTOOD
                    tháng                                      | DUE_NOT_UNDERSTOOD
                    trước                                      | DUE_NOT_UNDERSTOOD
                    chậm nhất                                  | DUE_NOT_UNDERSTOOD
                    12                                         | DUE_NOT_UNDERSTOOD
                    45000                                      | DUE_NOT_UNDERSTOOD
                    Sở Tài chính                               | DUE_NOT_UNDERSTOOD
                    """)
    void a_due_date_is_refused(String written, WordingFault fault) {
        assertThat(fault(written, MEETING)).isEqualTo(fault);
    }

    @Test
    void words_are_kept_in_nfc() {
        String decomposed = Normalizer.normalize("trước\u00a005/3/2021", Normalizer.Form.NFD);
        assertThat(understood(decomposed, NO_MEETING).words()).contains("trước 05/3/2021");
        assertThat(understood("", NO_MEETING)).isEqualTo(DueDate.NONE);
        assertThat(understood("-", NO_MEETING).words()).contains("-");
    }

    @Test
    void a_whole_paragraph_is_too_long() {
        assertThat(fault("sớm ".repeat(200), NO_MEETING)).isEqualTo(WordingFault.WORDS_TOO_LONG);
    }

    private static DueDate understood(String written, Optional<LocalDate> meeting) {
        Reading<DueDate> reading = DueDates.read(written, meeting);
        assertThat(reading).as(written).isInstanceOf(Reading.Understood.class);
        return reading.toOptional().orElseThrow();
    }

    private static WordingFault fault(String written, Optional<LocalDate> meeting) {
        Reading<DueDate> reading = DueDates.read(written, meeting);
        assertThat(reading).as(written).isInstanceOf(Reading.NotUnderstood.class);
        return reading.problem().orElseThrow().fault();
    }
}
