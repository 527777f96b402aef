package vn.steerlog.standalone.watching;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.steerlog.command.samples.SampleData;
import vn.steerlog.http.Role;
import vn.steerlog.http.SignInTokens;
import vn.steerlog.http.SignedIn;
import vn.steerlog.http.TokenCheck;
import vn.steerlog.standalone.Standalone;

/// A running application and somebody who watches it.
public final class Watched implements AutoCloseable {
    private static final String SCRAPE_TOKEN = "a-token-for-scrapes-only";

    private static final String AGENCIES = "/api/v1/agencies";

    private final ConfigurableApplicationContext application;
    private final HttpClient http = HttpClient.newHttpClient();

    private Watched(ConfigurableApplicationContext application) {
        this.application = application;
    }

    public static Watched start(Path data, String... options) throws IOException {
        Path token = Files.writeString(data.resolve("scrape-token"), SCRAPE_TOKEN + "\n");
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.add("--server.port=0");
        arguments.add("--spring.mail.host=127.0.0.1"); // nobody listens there
        arguments.add("--spring.mail.port=1");
        arguments.add("--steerlog.mail.from=so@tinh.example");
        arguments.add("--steerlog.data=" + data.resolve("data"));
        arguments.add("--steerlog.metrics.token-file=" + token);
        return new Watched(
                new SpringApplicationBuilder(Standalone.class, Everybody.class)
                        .run(arguments.toArray(String[]::new)));
    }

    /// Lets every account be, whether it is in the books or not.
    @Configuration(proxyBeanMethods = false)
    static class Everybody {
        @Bean
        @Primary
        TokenCheck everybody() {
            return Optional::of;
        }
    }

    public String address() {
        return "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
    }

    /// A bearer token of an account that is not in the books.
    public String bearer(String account, String displayName, Role role) {
        SignInTokens tokens = application.getBean(SignInTokens.class);
        return tokens.text(
                tokens.issue(new SignedIn(account, displayName, role, Optional.empty()), 0, false));
    }

    public String administrator() {
        return bearer("acc-administrator", "Quản trị", Role.ADMINISTRATOR);
    }

    /// What controllers answer.
    public Map<RequestMappingInfo, HandlerMethod> handlers() {
        return application
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods();
    }

    /// Every kind of thing that is counted happens at least once.
    public void somethingOfEverything() throws Exception {
        String secretary = bearer("acc-secretary", "Thư ký", Role.SECRETARIAT);
        application.getBean(SampleData.class).load(Locale.of("vi"));
        status(201, post(AGENCIES, secretary, "{\"name\": \"Sở Y tế\"}"));
        for (int sent = 0; sent < 2; sent++) {
            status(
                    201,
                    post(
                            AGENCIES,
                            secretary,
                            "{\"name\": \"Sở Nội vụ\"}",
                            "Idempotency-Key",
                            "the-same-request"));
        }
        status(404, post(AGENCIES + "/nobody/closings", secretary, "{\"reason\": \"x\"}"));
        status(401, post("/api/v1/tokens", "", "{\"name\": \"x\", \"password\": \"wrong one\"}"));
        status(202, post("/api/v1/views/taskregister/rebuilds", administrator(), ""));
    }

    private static void status(int expected, HttpResponse<String> answer) {
        if (answer.statusCode() != expected) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
    }

    /// What Prometheus reads.
    public String scrape() throws Exception {
        HttpResponse<String> answer = get("/actuator/prometheus", SCRAPE_TOKEN);
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    public HttpResponse<String> get(String path, String bearer) throws Exception {
        return send(request(path, bearer).GET());
    }

    public HttpResponse<String> post(String path, String bearer, String json, String... headers)
            throws Exception {
        HttpRequest.Builder request =
                request(path, bearer)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpRequest.Builder request(String path, String bearer) {
        var request = HttpRequest.newBuilder(URI.create(address() + path));
        return bearer.isEmpty() ? request : request.header("Authorization", "Bearer " + bearer);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        application.close();
    }
}
