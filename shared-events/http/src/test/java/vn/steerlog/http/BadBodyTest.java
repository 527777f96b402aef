package vn.steerlog.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class BadBodyTest extends HttpTest {
    private static final String THINGS = "/api/v1/public/things";

    /// `£` stands for the least that a valid body has: title, percent and lead.
    private static String body(String written) {
        return written.replace("£", "\"title\":\"t\",\"percent\":1,\"lead\":\"a-1\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {                                                     | not-json          | ''             | syntax
                    {"title":"t",}                                        | not-json          | /title         | syntax
                    nonsense                                              | not-json          | ''             | syntax
                    {£} {}                                                | not-json          | ''             | syntax
                    <xml/>                                                | not-json          | ''             | syntax
                    {"title":"t","title":"u"}                             | not-json          | /title         | duplicate-field
                    []                                                    | wrong-type        | ''             | wrong-type
                    "text"                                                | wrong-type        | ''             | wrong-type
                    7                                                     | wrong-type        | ''             | wrong-type
                    {£,"nope":1}                                          | unknown-field     | /nope          | unknown-field
                    {£,"inner":{£,"a/b":1}}                               | unknown-field     | /inner/a~1b    | unknown-field
                    {"percent":1,"lead":"a-1"}                            | validation-failed | /title         | missing
                    {"title":"t","lead":"a-1"}                            | validation-failed | /percent       | missing
                    {"title":null,"percent":1,"lead":"a-1"}               | validation-failed | /title         | missing
                    {"title":"t","percent":null,"lead":"a-1"}             | validation-failed | /percent       | missing
                    {"title":"t","percent":1,"lead":null}                 | validation-failed | /lead          | missing
                    {£,"inner":{}}                                        | validation-failed | /inner/title   | missing
                    {"title":5}                                           | wrong-type        | /title         | wrong-type
                    {"title":true}                                        | wrong-type        | /title         | wrong-type
                    {"title":[]}                                          | wrong-type        | /title         | wrong-type
                    {"title":{}}                                          | wrong-type        | /title         | wrong-type
                    {"title":"\\u0000"}                                   | validation-failed | /title         | bad-characters
                    {"title":"\\ud800"}                                   | validation-failed | /title         | bad-characters
                    {"percent":"60"}                                      | wrong-type        | /percent       | wrong-type
                    {"percent":""}                                        | wrong-type        | /percent       | wrong-type
                    {"percent":1.5}                                       | wrong-type        | /percent       | wrong-type
                    {"percent":1.5.2}                                     | wrong-type        | /percent       | wrong-type
                    {"percent":true}                                      | wrong-type        | /percent       | wrong-type
                    {"percent":99999999999}                               | validation-failed | /percent       | number-out-of-range
                    {"percent":NaN}                                       | not-json          | /percent       | syntax
                    {"percent":01}                                        | not-json          | /percent       | syntax
                    {"lead":""}                                           | validation-failed | /lead          | bad-id
                    {"lead":"a b"}                                        | validation-failed | /lead          | bad-id
                    {"lead":"../etc"}                                     | validation-failed | /lead          | bad-id
                    {"lead":7}                                            | wrong-type        | /lead          | wrong-type
                    {"lead":{"value":"a-1"}}                              | wrong-type        | /lead          | wrong-type
                    {"due":"31/02/2026"}                                  | validation-failed | /due           | bad-date
                    {"due":"2026-02-31"}                                  | validation-failed | /due           | bad-date
                    {"due":"02/31/2026"}                                  | validation-failed | /due           | bad-date
                    {"due":"1/1/26"}                                      | validation-failed | /due           | bad-date
                    {"due":"+12026-01-01"}                                | validation-failed | /due           | bad-date
                    {"due":"2026-02-03T00:00:00Z"}                        | validation-failed | /due           | bad-date
                    {"due":""}                                            | validation-failed | /due           | bad-date
                    {"due":20260203}                                      | wrong-type        | /due           | wrong-type
                    {"due":[2026,2,3]}                                    | wrong-type        | /due           | wrong-type
                    {"words":["a",null]}                                  | validation-failed | /words/1       | missing
                    {"words":["a",5]}                                     | wrong-type        | /words/1       | wrong-type
                    {"words":"a"}                                         | wrong-type        | /words         | wrong-type
                    {"value":1.5.2}                                       | not-json          | /value         | syntax
                    {"value":"1.5.2"}                                     | wrong-type        | /value         | wrong-type
                    {"value":"4"}                                         | wrong-type        | /value         | wrong-type
                    {"value":1e999999999}                                 | validation-failed | /value         | number-out-of-range
                    {"value":1e-30}                                       | validation-failed | /value         | number-out-of-range
                    {"role":"KING"}                                       | validation-failed | /role          | not-one-of
                    {"role":""}                                           | validation-failed | /role          | not-one-of
                    {"role":"leader"}                                     | validation-failed | /role          | not-one-of
                    {"role":1}                                            | wrong-type        | /role          | wrong-type
                    {"at":"yesterday"}                                    | validation-failed | /at            | bad-moment
                    {"at":"2026-02-03T00:00:00"}                          | validation-failed | /at            | bad-moment
                    {"at":1e400}                                          | wrong-type        | /at            | wrong-type
                    {"restricted":"true"}                                 | wrong-type        | /restricted    | wrong-type
                    {"restricted":1}                                      | wrong-type        | /restricted    | wrong-type
                    """)
    void a_body_that_cannot_be_understood_is_a_problem_that_names_the_place(
            String written, String code, String pointer, String fault) {
        JsonNode problem = problem(send(post(THINGS, body(written))), 400, code);

        JsonNode error = problem.path("errors").path(0);
        assertThat(error.path("code").asString()).as(problem.toString()).isEqualTo(fault);
        assertThat(error.path("pointer").asString()).as(problem.toString()).isEqualTo(pointer);
        assertThat(error.path("message").asString()).isNotBlank().doesNotContain("error.", "{");
    }

    @ParameterizedTest
    @CsvSource({"''", "'   '", "null"})
    void an_empty_body_is_said_to_be_missing(String written) {
        problem(send(post(THINGS, written)), 400, "body-missing");
    }

    static Stream<Arguments> bombs() {
        return Stream.of(
                Arguments.of("{\"percent\":1" + "0".repeat(70) + "}", "beyond-limits"),
                Arguments.of("{\"title\":\"" + "x".repeat(200_000) + "\"}", "beyond-limits"),
                Arguments.of("{\"nope\":" + "[".repeat(50_000) + "]}", "beyond-limits"),
                Arguments.of("{" + "\"inner\":{".repeat(60) + "}".repeat(61), "beyond-limits"),
                Arguments.of("{\"" + "n".repeat(5000) + "\":1}", "beyond-limits"),
                Arguments.of("{\"words\":[" + "\"\",".repeat(250_000) + "\"\"]}", "beyond-limits"),
                Arguments.of("[".repeat(100_000), "wrong-type"));
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void a_body_beyond_a_limit_is_refused(String written, String code) {
        problem(send(post(THINGS, written)), 400, code);
    }

    @Test
    void a_body_that_is_not_utf_8_is_refused() {
        var windows1258 = new byte[] {'{', '"', 't', '"', ':', '"', (byte) 0xC6, '"', '}'};

        var request = post(THINGS, "").POST(BodyPublishers.ofByteArray(windows1258));

        JsonNode problem = problem(send(request), 400, "not-json");
        assertThat(problem.path("errors").path(0).path("code").asString()).isEqualTo("not-utf-8");
    }

    @Test
    void a_byte_order_mark_is_passed_over() {
        byte[] marked = ("\uFEFF" + body("{£}")).getBytes(StandardCharsets.UTF_8);

        var response = send(post(THINGS, "").POST(BodyPublishers.ofByteArray(marked)));

        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void what_was_read_is_repeated_shortened_and_without_control_characters() {
        var endless = send(post(THINGS, "{\"due\":\"" + "x".repeat(900) + "\"}"));
        var odd = send(post(THINGS, "{\"due\":\"a\\u0007\\u202eb\"}"));

        assertThat(rejected(problem(endless, 400, "validation-failed")))
                .isEqualTo("x".repeat(64) + "…");
        assertThat(rejected(problem(odd, 400, "validation-failed"))).isEqualTo("a\uFFFD\uFFFDb");
    }

    private static String rejected(JsonNode problem) {
        return problem.path("errors").path(0).path("rejected").asString();
    }

    @Test
    void days_are_read_in_both_writings_and_answered_in_one() {
        var vietnamese = json(send(post(THINGS, body("{£,\"due\":\"5/3/2026\"}"))));
        var iso = json(send(post(THINGS, body("{£,\"due\":\"2026-03-05\"}"))));

        assertThat(iso.path("due").asString()).isEqualTo("2026-03-05");
        assertThat(vietnamese).isEqualTo(iso);
    }

    @Test
    void ids_are_plain_texts_and_what_is_absent_is_left_out() {
        var answer = json(send(post(THINGS, body("{£,\"value\":1e3}"))));

        assertThat(answer.path("lead").asString()).isEqualTo("a-1");
        assertThat(answer.has("due")).isFalse();
        assertThat(answer.path("words").size()).isZero();
        assertThat(answer.path("value").toString()).isEqualTo("1000");
    }
}
