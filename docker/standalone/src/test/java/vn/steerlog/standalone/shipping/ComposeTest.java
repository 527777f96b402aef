package vn.steerlog.standalone.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.steerlog.standalone.shipping.Compose.found;
import static vn.steerlog.standalone.shipping.Compose.text;

import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.steerlog.standalone.shipping.Compose.Mount;
import vn.steerlog.standalone.shipping.Compose.Service;

/// Everything that compose.yaml names exists, is pinned, and is closed where it can be.
class ComposeTest {
    private static final Set<String> KNOWN_TO_COMPOSE =
            Set.of(
                    "build",
                    "cap_drop",
                    "command",
                    "depends_on",
                    "entrypoint",
                    "environment",
                    "healthcheck",
                    "image",
                    "mem_limit",
                    "networks",
                    "ports",
                    "read_only",
                    "restart",
                    "secrets",
                    "security_opt",
                    "profiles",
                    "stop_grace_period",
                    "tmpfs",
                    "user",
                    "volumes");

    private final Compose compose = Compose.read();

    @Test
    void only_keys_of_the_compose_specification_are_used() {
        assertThat(compose.topLevel())
                .filteredOn(key -> !key.startsWith("x-"))
                .containsExactlyInAnyOrder("name", "services", "networks", "volumes", "secrets");
        for (Service service : compose.services().values()) {
            assertThat(KNOWN_TO_COMPOSE)
                    .as(service.name())
                    .containsAll(service.settings().keySet());
            assertThat(Set.of("test", "interval", "timeout", "retries", "start_period"))
                    .as(service.name())
                    .containsAll(service.map("healthcheck").keySet());
        }
    }

    @Test
    void images_of_others_are_pinned_to_one_version() {
        List<String> images =
                compose.services().values().stream()
                        .filter(service -> !service.settings().containsKey("build"))
                        .map(service -> service.text("image"))
                        .toList();
        assertThat(images)
                .hasSizeGreaterThan(6)
                .allMatch(image ->
                        image.matches("[a-z/-]+:v?\\d+\\.\\d+\\.\\d+(@sha256:[0-9a-f]{64})?"));
    }

    @Test
    void images_of_ours_are_built_on_pinned_ones_by_a_stage_of_the_dockerfile() {
        String dockerfile = text("Dockerfile");
        List<String> stages = found("^FROM \\S+ AS (\\S+)$", dockerfile);
        List<String> bases = found("^FROM (\\S+) AS", dockerfile);
        assertThat(bases)
                .filteredOn(base -> !stages.contains(base))
                .hasSizeGreaterThan(3)
                .allMatch(base -> base.matches("[a-z-]+:\\d+\\.\\d+\\.\\d+[\\w.-]*"));
        assertThat(stages).contains("command-side", "query-side", "standalone");
        for (String side : List.of("command-side", "query-side")) {
            assertThat(compose.service(side).map("build"))
                    .containsEntry("target", side)
                    .containsEntry("dockerfile", "docker/Dockerfile")
                    .containsEntry("context", "..");
        }
    }

    @Test
    void our_containers_run_as_nobody_with_memory_by_percentage_and_in_layers() {
        String dockerfile = text("Dockerfile");
        assertThat(found("^USER (\\d+):\\d+$", dockerfile)).containsExactly("10001");
        assertThat(dockerfile).contains("MaxRAMPercentage").doesNotContain("-Xmx");
        assertThat(found("COPY --from=\\S+-layers /layers/(\\S+)/ ", dockerfile))
                .hasSize(12)
                .startsWith(
                        "dependencies",
                        "spring-boot-loader",
                        "snapshot-dependencies",
                        "application");
    }

    @Test
    void nobody_writes_to_an_image_or_gains_rights_and_all_have_bounds() {
        for (Service service : compose.services().values()) {
            assertThat(service.settings())
                    .as(service.name())
                    .containsEntry("read_only", true)
                    .containsKey("security_opt")
                    .containsKey("restart");
            assertThat(service.list("security_opt")).contains("no-new-privileges:true");
            if (!service.name().startsWith("mongo")) {
                assertThat(service.list("cap_drop")).as(service.name()).contains("ALL");
                assertThat(service.settings()).as(service.name()).containsKey("mem_limit");
            }
        }
    }

    @Test
    void files_that_are_mounted_exist_and_cannot_be_changed() {
        List<Mount> bound =
                compose.services().values().stream()
                        .flatMap(service -> service.mounts().stream())
                        .filter(Mount::isBound)
                        .toList();
        assertThat(bound).hasSizeGreaterThan(8).allMatch(Mount::readOnly);
        assertThat(bound).allMatch(mount -> Files.exists(Compose.FOLDER.resolve(mount.source())));
    }

    @Test
    void volumes_and_networks_are_declared_and_none_in_vain() {
        Set<String> volumes = new TreeSet<>();
        Set<String> networks = new TreeSet<>();
        for (Service service : compose.services().values()) {
            networks.addAll(service.list("networks"));
            service.mounts().stream()
                    .filter(mount -> !mount.isBound())
                    .map(Mount::source)
                    .forEach(volumes::add);
        }
        assertThat(volumes).isEqualTo(compose.declared("volumes").keySet());
        assertThat(networks).isEqualTo(compose.declared("networks").keySet());
    }

    @Test
    void every_service_has_the_secrets_that_it_reads_and_the_script_makes_them_all() {
        Set<String> given = new TreeSet<>();
        for (Service service : compose.services().values()) {
            given.addAll(service.list("secrets"));
            assertThat(service.list("secrets"))
                    .as(service.name())
                    .containsAll(service.secretsRead());
        }
        assertThat(given).isEqualTo(compose.declared("secrets").keySet());
        String script = text("make-secrets");
        compose.declared("secrets")
                .forEach((name, where) -> {
                    assertThat(where).hasToString("{file=./secrets/" + name + "}");
                    assertThat(script).containsPattern("(?<![a-z-])" + name + "(?![a-z-])");
                });
        assertThat(text("../.gitignore")).contains("docker/secrets/");
        assertThat(text("Dockerfile.dockerignore")).contains("docker/secrets");
    }

    @Test
    void whoever_is_waited_for_exists_and_can_be_seen_to_be_ready() {
        for (Service service : compose.services().values()) {
            service.map("depends_on")
                    .forEach((name, how) -> {
                        Service other = compose.service(name);
                        String condition = String.valueOf(Compose.map(how).get("condition"));
                        if (condition.equals("service_healthy")) {
                            assertThat(other.map("healthcheck")).as(name).containsKey("test");
                        } else {
                            assertThat(condition).isEqualTo("service_completed_successfully");
                            assertThat(other.text("restart")).isEqualTo("on-failure");
                        }
                    });
        }
    }

    @Test
    void every_variable_has_a_default() {
        assertThat(found("\\$\\{(\\w+:-[^}]+)}", text("compose.yaml")))
                .hasSameSizeAs(found("\\$(\\{)", text("compose.yaml")))
                .hasSizeGreaterThan(5);
    }

    @Test
    void the_database_is_a_set_of_three_that_only_the_inside_reaches() {
        Set<String> members =
                compose.services().keySet().stream()
                        .filter(name -> name.matches("mongo\\d"))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(members).hasSize(3);
        assertThat(found("'(mongo\\d):27017'", text("mongo/initiate.js")))
                .containsExactlyElementsOf(members);
        for (String side : List.of("command-side", "query-side")) {
            Object uri = compose.service(side).map("environment").get("SPRING_MONGODB_URI");
            assertThat(found("(mongo\\d):27017", String.valueOf(uri)))
                    .containsExactlyElementsOf(members);
            assertThat(String.valueOf(uri)).contains("replicaSet=rs0").doesNotContain("@");
        }
        for (String member : members) {
            Service server = compose.service(member);
            assertThat(server.list("command")).contains("--keyFile", "--replSet", "rs0");
            assertThat(server.list("networks")).containsExactly("data");
            assertThat(server.settings()).doesNotContainKey("ports");
        }
        assertThat(compose.declared("networks").get("data")).hasToString("{internal=true}");
    }
}
