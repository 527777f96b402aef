package vn.steerlog.query.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.steerlog.query.web.ReadingTest;

class ThingReadsTest extends ReadingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "agencies/skhcn | /agency/absorbed/0/id | ktdn",
                "agencies/ktdn | /agency/mergedInto/agency/id | skhcn",
                "agencies?text=nong+nghiep | /items/0/id | snnmt",
                "decisions/kl-2 | /decision/amendments/0/reason | Bổ sung ý kiến",
                "decisions/kl-3 | /decision/revoked/reason | Đã có quy định chung",
                "decisions?text=phan+mem | /items/0/id | kl-3",
                "meetings/hn-1 | /meeting/headcount | 64",
                "meetings/hn-1 | /decisions/0/id | kl-1",
                "meetings?committee=bcd57 | /items/0/id | hn-1",
                "committees/bcd57?asOf=2025-09-10 | /committee/members/2/id | m3",
                "committees/bcd57 | /committee/members/2/id | ''",
                "committees/bcd57 | /everybody/2/released/reason | Chuyển công tác",
                "targets/ct-1 | /target/deviation/amount | 107",
                "targets/ct-1 | /target/revisions/0/basis/words | 21-KL/TU ngày 20/9/2025",
                "targets/ct-2 | /target/latest/value | 84.2",
                "targets/ct-2 | /target/verdict | NOT_MET",
                "targets?verdict=MET | /items/0/id | ct-1",
                "bottlenecks/dn-2 | /bottleneck/state | RESOLVED",
                "bottlenecks?state=OVERDUE | /items/0/id | dn-1"
            })
    void a_thing_says(String path, String pointer, String value) {
        assertThat(json(AUDITOR, "/api/v1/" + path).at(pointer).asString()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agencies/x",
                "decisions/x",
                "meetings/x",
                "committees/x",
                "targets/x",
                "bottlenecks/x",
                "meetings/kl-1"
            })
    void what_is_not_there_is_not_found(String path) {
        problem(get(AUDITOR, "/api/v1/" + path), 404, "thing-unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"agencies", "decisions", "committees", "targets", "bottlenecks"})
    void lists_come_in_pages(String list) {
        var first = json(AUDITOR, "/api/v1/" + list + "?limit=1");
        assertThat(first.at("/items").size()).isEqualTo(1);
        if (first.at("/total").asInt() > 1) {
            var second =
                    json(
                            AUDITOR,
                            "/api/v1/" + list + "?limit=1&cursor=" + first.at("/next").asString());
            assertThat(second.at("/items/0/id")).isNotEqualTo(first.at("/items/0/id"));
        } else {
            assertThat(first.has("next")).isFalse();
        }
    }
}
