package vn.steerlog.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodySizeTest extends HttpTest {
    private static final String ONCE = "/api/v1/public/once";
    private static final int LIMIT = 1 << 20;

    /// A JSON object of exactly so many bytes.
    private static byte[] body(int size) {
        String start = "{\"a\":\"b\"";
        return (start + " ".repeat(size - start.length() - 1) + "}")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private HttpRequest.Builder once(byte[] body) {
        return post(ONCE, "").POST(BodyPublishers.ofByteArray(body));
    }

    private HttpRequest.Builder chunked(byte[] body) {
        return post(ONCE, "")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
    }

    private HttpRequest.Builder upload(int size, boolean isChunked) {
        byte[] head =
                """
                --b
                Content-Disposition: form-data; name="file"; filename="a.csv"

                """
                        .replace("\n", "\r\n")
                        .getBytes(StandardCharsets.US_ASCII);
        byte[] foot = "\r\n--b--\r\n".getBytes(StandardCharsets.US_ASCII);
        var parts = List.<InputStream>of(stream(head), stream(new byte[size]), stream(foot));
        var stream =
                BodyPublishers.ofInputStream(
                        () -> new SequenceInputStream(Collections.enumeration(parts)));
        return request("/api/v1/public/files")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(
                        isChunked
                                ? stream
                                : BodyPublishers.fromPublisher(
                                        stream, head.length + size + foot.length));
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    @Test
    void a_body_of_one_mebibyte_is_read_and_one_byte_more_is_not() {
        assertThat(send(once(body(LIMIT))).statusCode()).isEqualTo(200);
        assertThat(send(chunked(body(LIMIT))).statusCode()).isEqualTo(200);
        problem(send(once(body(LIMIT + 1))), 413, "too-large");
        problem(send(chunked(body(LIMIT + 1))), 413, "too-large");
    }

    @Test
    void the_same_holds_with_an_idempotency_key() {
        assertThat(send(chunked(body(LIMIT)).header("Idempotency-Key", "k")).statusCode())
                .isEqualTo(200);
        problem(send(chunked(body(LIMIT + 1)).header("Idempotency-Key", "k")), 413, "too-large");
    }

    @Test
    void a_huge_body_is_answered_and_not_just_cut_off() {
        problem(send(once(body(8 * LIMIT))), 413, "too-large");
    }

    @Test
    void a_file_may_be_larger_but_not_of_any_size() {
        assertThat(send(upload(15 * LIMIT, false)).body()).isEqualTo(String.valueOf(15 * LIMIT));
        assertThat(send(upload(15 * LIMIT, true)).statusCode()).isEqualTo(200);
        problem(send(upload(21 * LIMIT, false)), 413, "too-large");
        problem(send(upload(21 * LIMIT, true)), 413, "too-large");
    }

    @Test
    void a_form_is_not_read_as_json() {
        var form =
                request(ONCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("a=b"));

        problem(send(form), 415, "unsupported-media-type");
    }

    @Test
    void a_key_comes_with_the_fingerprint_of_the_request() {
        var first = json(send(post(ONCE, "{\"a\":\"b\"}").header("Idempotency-Key", "k-1")));
        var again = json(send(post(ONCE, "{\"a\":\"b\"}").header("Idempotency-Key", "k-1")));
        var other = json(send(post(ONCE, "{\"a\":\"c\"}").header("Idempotency-Key", "k-1")));
        var none = json(send(post(ONCE, "{\"a\":\"b\"}")));

        assertThat(first.path("key").asString()).isEqualTo("k-1");
        assertThat(first.path("size").asString()).isEqualTo("1");
        assertThat(first.path("fingerprint").asString()).matches("[0-9a-f]{64}");
        assertThat(again).isEqualTo(first);
        assertThat(other.path("fingerprint")).isNotEqualTo(first.path("fingerprint"));
        assertThat(none.path("key").asString()).isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\tb"})
    void a_key_is_visible_ascii(String key) {
        var request = post(ONCE, "{}").header("Idempotency-Key", key);

        problem(send(request), 400, "validation-failed");
    }

    @Test
    void a_key_is_there_once_and_no_longer_than_128() {
        var endless = post(ONCE, "{}").header("Idempotency-Key", "k".repeat(129));
        var longest = post(ONCE, "{}").header("Idempotency-Key", "k".repeat(128));
        var two = post(ONCE, "{}").header("Idempotency-Key", "a").header("Idempotency-Key", "b");

        problem(send(endless), 400, "validation-failed");
        problem(send(two), 400, "validation-failed");
        assertThat(send(longest).statusCode()).isEqualTo(200);
    }
}
