package vn.steerlog.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class LanguageTest extends HttpTest {
    private JsonNode title(HttpRequest.Builder request) {
        return json(send(request)).path("title");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                     | Chưa đăng nhập
                    vi                     | Chưa đăng nhập
                    en                     | Not signed in
                    en-GB,en;q=0.9         | Not signed in
                    vi-VN,en;q=0.9         | Chưa đăng nhập
                    en;q=0.5,vi;q=0.9      | Chưa đăng nhập
                    fr,en;q=0.1            | Not signed in
                    fr                     | Chưa đăng nhập
                    *                      | Chưa đăng nhập
                    ;;;q=                  | Chưa đăng nhập
                    """)
    void a_problem_speaks_the_reader_s_language(String accepted, String title) {
        var request = request("/api/v1/me").header("Accept-Language", accepted);

        assertThat(title(request).asString()).isEqualTo(title);
    }

    @Test
    void the_cookie_counts_for_more_than_the_browser() {
        var request =
                request("/api/v1/me").header("Accept-Language", "vi").header("Cookie", "lang=en");

        assertThat(title(request).asString()).isEqualTo("Not signed in");
    }

    @Test
    void a_page_asked_for_in_a_language_is_remembered_and_the_api_is_not_touched() {
        var page = send(as(SECRETARY, request("/tasks?a=b&lang=en")));
        var odd = send(as(SECRETARY, request("/tasks?lang=fr")));

        assertThat(page.headers().allValues("Set-Cookie"))
                .anyMatch(it -> it.startsWith("lang=en;") && it.contains("SameSite=Lax"));
        assertThat(odd.headers().allValues("Set-Cookie")).noneMatch(it -> it.startsWith("lang="));
        assertThat(title(request("/api/v1/me?lang=en")).asString()).isEqualTo("Chưa đăng nhập");
    }

    @Test
    void dates_and_lists_in_words_are_written_as_people_do() {
        var response =
                send(
                        post("/api/v1/public/things", "{\"role\":\"KING\"}")
                                .header("Accept-Language", "en"));

        assertThat(json(response).path("errors").path(0).path("message").asString())
                .isEqualTo(
                        "Must be one of: SECRETARIAT, LEADER, AGENCY_OFFICER, AUDITOR,"
                                + " ADMINISTRATOR.");
        assertThat(response.headers().firstValue("Content-Language")).hasValue("en");
    }
}
