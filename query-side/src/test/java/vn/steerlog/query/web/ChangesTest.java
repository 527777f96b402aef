package vn.steerlog.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.steerlog.http.ProblemException;
import vn.steerlog.query.Board;
import vn.steerlog.query.Things;

class ChangesTest extends ReadingTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Test
    void an_open_page_is_greeted_and_told_the_number_of_each_change() throws Exception {
        long head = board.ledger().head();
        List<String> lines = new CopyOnWriteArrayList<>();
        HttpResponse<Stream<String>> stream =
                CLIENT.send(as(AUDITOR, request("/events")).build(), BodyHandlers.ofLines());
        assertThat(stream.headers().firstValue("Content-Type"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("text/event-stream"));
        Thread reader = Thread.ofVirtual().start(() -> read(stream, lines));
        await().until(() -> lines.contains("data:" + head));
        assertThat(lines).contains("event:hello");

        long commit = board.with("list", "Trực tiếp").record(Things.assigned("s-1").event());
        await().until(() -> lines.contains("data:" + commit));
        assertThat(lines).contains("event:changed");
        assertThat(String.join("", lines)).doesNotContain("s-1");
        reader.interrupt();
    }

    @Test
    void the_live_signal_is_for_who_is_signed_in() {
        problem(send(request("/events")), 401, "not-signed-in");
    }

    @Test
    void a_quiet_stream_shows_that_it_is_there() {
        Heard heard = new Heard();
        Listener listener = new Listener(heard, Duration.ofMillis(5), 7);
        Thread.ofVirtual().start(listener);
        await().until(() ->
                heard.sent.stream().filter(it -> it.contains("still there")).count() > 2);
        listener.offer(9);
        await().until(() ->
                heard.sent.stream().anyMatch(it -> it.contains("changed") && it.contains("9")));
        listener.close();
        await().until(() -> heard.ended);
        assertThat(heard.sent.getFirst()).contains("hello", "7");
    }

    @Test
    void streams_end_at_shutdown_and_none_is_opened_after_it() {
        try (Board own = new Board(TODAY)) {
            List<Heard> streams = new CopyOnWriteArrayList<>();
            Changes changes = changes(own, streams);
            changes.start();
            changes.open("acc-1");
            changes.open("acc-2");
            await().until(() -> streams.stream().noneMatch(stream -> stream.sent.isEmpty()));
            assertThat(streams).hasSize(2).noneMatch(stream -> stream.ended);
            changes.stop();
            await().atMost(Duration.ofSeconds(5))
                    .until(() -> streams.stream().allMatch(stream -> stream.ended));
            assertThatThrownBy(() -> changes.open("acc-1")).isInstanceOf(ProblemException.class);
        }
    }

    private static Changes changes(Board board, List<Heard> streams) {
        return new Changes(
                board.query().views(),
                board.ledger(),
                Duration.ofMinutes(1),
                () -> {
                    streams.add(new Heard());
                    return streams.getLast();
                });
    }

    @Test
    void one_account_has_a_bounded_number_of_streams_the_oldest_giving_way() {
        try (Board own = new Board(TODAY)) {
            Changes changes =
                    new Changes(
                            own.query().views(),
                            own.ledger(),
                            Duration.ofMinutes(1),
                            Duration.ofMinutes(1));
            changes.start();
            changes.open("acc-2");
            for (int i = 0; i < 30; i++) {
                changes.open("acc-1");
            }
            assertThat(changes.count()).isEqualTo(21);
            changes.stop();
        }
    }

    private static void read(HttpResponse<Stream<String>> stream, List<String> lines) {
        try (Stream<String> body = stream.body()) {
            body.forEach(lines::add);
        } catch (UncheckedIOException _) {
            lines.add("closed");
        }
    }

    private static final class Heard extends SseEmitter {
        final List<String> sent = new CopyOnWriteArrayList<>();
        volatile boolean ended;

        @Override
        public void send(SseEventBuilder builder) throws IOException {
            StringBuilder text = new StringBuilder();
            builder.build().forEach(part -> text.append(part.getData()));
            sent.add(text.toString());
        }

        @Override
        public synchronized void complete() {
            ended = true;
        }
    }
}
