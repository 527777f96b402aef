package vn.steerlog.command.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.steerlog.http.HttpConfiguration;
import vn.steerlog.http.HttpSettings;
import vn.steerlog.http.Role;
import vn.steerlog.http.SignInTokens;
import vn.steerlog.http.SignedIn;
import vn.steerlog.http.TokenCheck;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.LedgerStore;
import vn.steerlog.ledger.axon.LedgerEventStorageEngine;
import vn.steerlog.ledger.catalogue.EventCatalogue;
import vn.steerlog.ledger.catalogue.EventCodec;
import vn.steerlog.ledger.contents.Contents;
import vn.steerlog.ledger.contents.FolderContents;
import vn.steerlog.ledger.memory.MemoryLedgerStore;
import vn.steerlog.ledger.persons.FilePersonKeys;
import vn.steerlog.ledger.persons.PersonKeys;
import vn.steerlog.ledger.segment.SegmentFileStore;
import vn.steerlog.trail.Trail;

/// The command side on a real port, over a real segment file, spoken to over HTTP.
public final class CommandSideServer implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String secretary;

    private CommandSideServer(ConfigurableApplicationContext context) {
        this.context = context;
        this.secretary =
                bearer(new SignedIn("acc-secretary", "Thư ký", Role.SECRETARIAT, Optional.empty()));
    }

    public static CommandSideServer start(Path data) {
        return start(
                data,
                SegmentFileStore.open(data.resolve("ledger")),
                Ledger.DEFAULT_CAPACITY,
                Duration.ofSeconds(30));
    }

    /// @param capacity how many commits may wait for the ledger
    /// @param patience how long a caller waits for the ledger
    static CommandSideServer start(Path data, LedgerStore store, int capacity, Duration patience) {
        return new CommandSideServer(
                new SpringApplicationBuilder(Application.class)
                        .initializers((GenericApplicationContext context) ->
                                register(context, store, capacity, patience))
                        .properties(
                                "server.port=0",
                                "steerlog.data=" + data,
                                "axon.serializer.general=jackson3",
                                "axon.update-check.disabled=true",
                                "logging.level.root=error")
                        .run());
    }

    private static void register(
            GenericApplicationContext context, LedgerStore store, int capacity, Duration patience) {
        context.registerBean(Ledger.class, () -> Ledger.open(store, Clock.systemUTC(), capacity));
        context.registerBean(
                EventStorageEngine.class,
                () ->
                        LedgerEventStorageEngine.builder()
                                .ledger(context.getBean(Ledger.class))
                                .patience(patience)
                                .build());
    }

    public record Answer(int status, JsonNode body) {
        public String id() {
            if (!body.has("id")) {
                throw new AssertionError(this);
            }
            return body.get("id").asString();
        }

        public long commit() {
            return body.get("commit").asLong();
        }

        public String code() {
            return body.get("code").asString();
        }
    }

    public Ledger ledger() {
        return context.getBean(Ledger.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Answer get(String path) {
        return exchange(request(path).GET());
    }

    /// Asks as the secretariat.
    public Answer read(String path, String... headers) {
        return getAs(secretary, path, headers);
    }

    /// @param token as [#bearer] gives it; none at all when empty
    public Answer getAs(String token, String path, String... headers) {
        HttpRequest.Builder request = request(path).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return exchange(
                token.isEmpty() ? request : request.header("Authorization", "Bearer " + token));
    }

    /// The bytes of one record, as text.
    public String recorded(long commit) {
        return new String(ledger().commit(commit).orElseThrow().bytes(), StandardCharsets.UTF_8);
    }

    public String bearer(SignedIn who) {
        var tokens = context.getBean(SignInTokens.class);
        return tokens.text(tokens.issue(who, 0, false));
    }

    public Answer post(String path, String json, String... headers) {
        return postAs(secretary, path, json, headers);
    }

    public Answer postAs(String token, String path, String json, String... headers) {
        return send(
                token, path, "application/json", json.getBytes(StandardCharsets.UTF_8), headers);
    }

    /// Uploads files under the names that they have in the map.
    public Answer upload(String path, Map<String, byte[]> files, String... headers) {
        var body = new ByteArrayOutputStream();
        files.forEach((name, content) -> {
            body.writeBytes(
                    ("--steerlog\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
                                    + name
                                    + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(content);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        body.writeBytes("--steerlog--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(
                secretary,
                path,
                "multipart/form-data; boundary=steerlog",
                body.toByteArray(),
                headers);
    }

    /// Uploads one file as the part `file`, beside plain fields.
    public Answer uploadAs(
            String token,
            String path,
            String name,
            byte[] content,
            Map<String, String> fields,
            String... headers) {
        var body = new ByteArrayOutputStream();
        fields.forEach((field, value) ->
                body.writeBytes(
                        ("--steerlog\r\nContent-Disposition: form-data; name=\""
                                        + field
                                        + "\"\r\n\r\n"
                                        + value
                                        + "\r\n")
                                .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(
                ("--steerlog\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                                + name
                                + "\"\r\nContent-Type: text/html\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--steerlog--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(
                token, path, "multipart/form-data; boundary=steerlog", body.toByteArray(), headers);
    }

    /// The port on which it listens.
    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public String secretary() {
        return secretary;
    }

    private Answer send(String token, String path, String type, byte[] body, String... headers) {
        var request =
                request(path)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return exchange(request);
    }

    private HttpRequest.Builder request(String path) {
        String port = context.getEnvironment().getProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private Answer exchange(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String body = answer.body().isEmpty() ? "{}" : answer.body();
            return new Answer(answer.statusCode(), JSON.readTree(body));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({HttpConfiguration.class, CommandSideConfiguration.class})
    static class Application {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        /// Whoever has a token is let in: accounts have tests of their own.
        @Bean
        @Primary
        TokenCheck everybody() {
            return Optional::of;
        }

        @Bean
        ZoneId zone() {
            return ZoneId.of("Asia/Ho_Chi_Minh");
        }

        @Bean
        PersonKeys personKeys(HttpSettings settings) {
            return FilePersonKeys.open(settings.data().resolve("keys/persons"), new SecureRandom());
        }

        @Bean(destroyMethod = "close")
        Trail trail(Clock clock) {
            return Trail.open(new MemoryLedgerStore(), clock);
        }

        @Bean
        Contents contents(HttpSettings settings, Clock clock) {
            return new FolderContents(settings.data().resolve("papers"), clock);
        }

        @Bean
        EventCodec eventCodec() {
            return new EventCodec(EventCatalogue.STEERLOG);
        }
    }
}
