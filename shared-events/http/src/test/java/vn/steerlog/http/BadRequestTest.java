package vn.steerlog.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class BadRequestTest extends HttpTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    GET    | /things/a%20b                   | 400 | validation-failed
                    GET    | /search                         | 400 | validation-failed
                    GET    | /search?page=                   | 400 | validation-failed
                    GET    | /search?page=x                  | 400 | validation-failed
                    GET    | /search?page=99999999999        | 400 | validation-failed
                    GET    | /search?page=1&from=31/02/2026  | 400 | validation-failed
                    GET    | /search?page=1&from=2026-13-01  | 400 | validation-failed
                    GET    | /search?page=1&role=KING        | 400 | validation-failed
                    GET    | /needs-header                   | 400 | validation-failed
                    GET    | /nothing                        | 404 | not-found
                    DELETE | /search                         | 405 | method-not-allowed
                    GET    | /things                         | 405 | method-not-allowed
                    FOO    | /things                         | 405 | method-not-allowed
                    GET    | /broken                         | 500 | internal
                    GET    | /later                          | 503 | busy
                    GET    | //things/a                      | 400 | bad-request
                    GET    | /things/a;b=c                   | 400 | bad-request
                    GET    | /things/%2e%2e/me               | 400 | bad-request
                    GET    | /things/a%00                    | 400 | bad-request
                    GET    | /things/a%0d%0aSet-Cookie:x=y   | 400 | bad-request
                    GET    | /things/%ff                     | 400 | bad-request
                    GET    | /things/a%2fb                   | 400 | bad-request
                    GET    | /things/a%5cb                   | 400 | bad-request
                    """)
    void a_request_that_cannot_be_served_is_a_problem(
            String method, String path, int status, String code) {
        var request = request("/api/v1/public" + path).method(method, BodyPublishers.noBody());

        var response = send(request);

        problem(response, status, code);
        assertThat(response.headers().firstValue("Allow").isPresent()).isEqualTo(status == 405);
    }

    /// `⏎` stands for a line end, `•` for a letter of another encoding, `§` for a control
    /// character.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    GET /things/%zz HTTP/1.1⏎Host: x                                                          | 400
                    GET /search?page=%zz HTTP/1.1⏎Host: x                                                     | 400
                    GET /search?page=1&q=<> HTTP/1.1⏎Host: x                                                  | 400
                    GET /a b HTTP/1.1⏎Host: x                                                                 | 400
                    GET /search?page=1• HTTP/1.1⏎Host: x                                                      | 400
                    GET \\evil HTTP/1.1⏎Host: x                                                               | 400
                    GET /search?page=1 HTTP/1.1                                                               | 400
                    GET /search?page=1 HTTP/1.1⏎Host: x⏎Host: y                                               | 400
                    GET /search?page=1 HTTP/1.1⏎Host: a b                                                     | 400
                    GET /search?page=1 HTTP/9.9⏎Host: x                                                       | 400
                    TRACE / HTTP/1.1⏎Host: x                                                                  | 405
                    GET /search?page=1 HTTP/1.1⏎Host: x⏎Bad Header: x                                         | 400
                    GET /search?page=1 HTTP/1.1⏎Host: x⏎Note: §                                               | 400
                    GET /search?page=1 HTTP/1.1⏎Host: x⏎Note: Th•§                                            | 400
                    GET /search?page=1 HTTP/1.1⏎Host: x⏎Content-Length: x                                     | 400
                    GET /search?page=1 HTTP/1.1⏎Host: x⏎Accept: ;;;                                           | 406
                    GET /search?page=1 HTTP/1.1⏎Host: x⏎Accept: image/png                                     | 406
                    POST /things HTTP/1.1⏎Host: x⏎Content-Type: ;;;⏎Content-Length: 2⏎⏎{}                     | 415
                    POST /things HTTP/1.1⏎Host: x⏎Content-Length: 2⏎⏎{}                                       | 415
                    GET /search?page=1 HTTP/1.1⏎Host: x⏎Accept: application/yaml                               | 406
                    GET /search?page=1 HTTP/1.1⏎Host: x⏎Accept: application/xml                                | 406
                    POST /things HTTP/1.1⏎Host: x⏎Content-Type: application/yaml⏎Content-Length: 2⏎⏎{}         | 415
                    POST /things?x=1 HTTP/1.1⏎Host: x⏎Content-Type: application/json⏎Content-Length: 2⏎⏎{}     | 400
                    POST /things HTTP/1.1⏎Host: x⏎Content-Type: text/plain⏎Content-Length: 2⏎⏎{}              | 415
                    POST /things HTTP/1.1⏎Host: x⏎Content-Type: application/json; charset=no⏎Content-Length: 2⏎⏎{}     | 415
                    POST /things HTTP/1.1⏎Host: x⏎Content-Type: application/json; charset=utf-16⏎Content-Length: 2⏎⏎{} | 415
                    POST /things HTTP/1.1⏎Host: x⏎Content-Length: 5⏎Content-Length: 6                         | 400
                    POST /things HTTP/1.1⏎Host: x⏎Content-Length: -1                                          | 400
                    POST /things HTTP/1.1⏎Host: x⏎Transfer-Encoding: gzip                                     | 400
                    POST /things HTTP/1.1⏎Host: x⏎Content-Type: application/json⏎Transfer-Encoding: chunked⏎⏎zz⏎ | 400
                    POST /files HTTP/1.1⏎Host: x⏎Content-Type: multipart/form-data⏎Content-Length: 2⏎⏎{}      | 400
                    POST /files HTTP/1.1⏎Host: x⏎Content-Type: multipart/form-data; boundary=b⏎Content-Length: 2⏎⏎{} | 400
                    POST /files HTTP/1.1⏎Host: x⏎Content-Type: application/json⏎Content-Length: 2⏎⏎{}         | 400
                    """)
    void a_malformed_request_is_a_problem_and_not_an_html_page(String written, int status) {
        String answer = raw(malformed(written));

        assertThat(answer).startsWith("HTTP/1.1 " + status);
        assertThat(answer).contains("application/problem+json", "\"reference\"");
        assertThat(answer).doesNotContain("<html", "Tomcat", "Exception");
    }

    private static String malformed(String written) {
        String here =
                written.replaceFirst("^(GET|POST) /(things|search|files)", "$1 /api/v1/public/$2");
        String closing = here.replaceFirst("(HTTP/[0-9.]+)", "$1⏎Connection: close");
        String ended = closing.contains("⏎⏎") ? closing : closing + "⏎⏎";
        return ended.replace("⏎", "\r\n").replace("•", "\u00c6").replace("§", "\u0001");
    }

    @Test
    void headers_that_are_too_long_are_a_problem() {
        var request = request("/api/v1/public/search?page=1").header("Note", "x".repeat(20_000));

        problem(send(request), 400, "bad-request");
    }

    @Test
    void malformed_cookies_and_languages_are_passed_over() {
        String request =
                """
                GET /api/v1/public/search?page=1 HTTP/1.1
                Host: x
                Connection: close
                Cookie: steerlog="\\;;;=; lang=%%; =x; a
                Accept-Language: ;q=2,,,*;;

                """;

        assertThat(raw(request.replace("\n", "\r\n"))).startsWith("HTTP/1.1 200");
    }

    @Test
    void the_right_media_type_is_named() {
        var request =
                request("/api/v1/public/things")
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("{}"));

        JsonNode problem = problem(send(request), 415, "unsupported-media-type");

        assertThat(problem.path("detail").asString()).contains("application/json");
    }

    @Test
    void unknown_paths_outside_the_public_ones_do_not_tell_whether_they_exist() {
        problem(send(request("/api/v1/nothing")), 401, "not-signed-in");
        problem(send(as(SECRETARY, request("/api/v1/nothing"))), 404, "not-found");
        problem(send(request("/error")), 401, "not-signed-in");
        problem(send(as(SECRETARY, request("/error"))), 404, "not-found");
    }
}
