package vn.steerlog.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.steerlog.ledger.export.ExportVerifier;
import vn.steerlog.ledger.export.Verified;

/// An export through HTTP by a process whose heap is smaller than the ledger, and than the archive
/// that it sends: what is in the records cannot be packed to much less.
class StreamedExportTest {
    private static final String PASSWORD = "mật khẩu của riêng tôi";
    private static final int HEAP_MEGABYTES = 128;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Test
    void a_ledger_larger_than_the_memory_is_exported_through_http() throws IOException {
        LargeLedger.fill(data.resolve("ledger"));
        Path archive = data.resolve("export.zip");
        try (var running =
                RunningStandalone.start(
                        List.of("-Xmx" + HEAP_MEGABYTES + "m", "-XX:+ExitOnOutOfMemoryError"),
                        data)) {
            Api auditor = auditor(running);
            assertThat(auditor.download("/api/v1/exports", archive)).isEqualTo(200);
            assertThat(auditor.get("/api/v1/checkpoints/latest").status()).isEqualTo(200);
        }
        assertThat(Files.size(archive)).isGreaterThan((long) HEAP_MEGABYTES << 20);
        Verified whole = new ExportVerifier(List.of(), List.of(), _ -> {}).verify(archive);
        assertThat(whole.first()).isEqualTo(1);
        assertThat(whole.last()).isGreaterThanOrEqualTo(LargeLedger.COMMITS);
    }

    private static Api auditor(RunningStandalone running) {
        Api administrator = withOwnPassword(running, "quantri", running.password("quantri"));
        String made =
                "{\"name\": \"thanhtra\", \"displayName\": \"Thanh tra\", \"role\": \"AUDITOR\"}";
        String given = administrator.post("/api/v1/accounts", made).text("/password");
        return withOwnPassword(running, "thanhtra", given);
    }

    private static Api withOwnPassword(RunningStandalone running, String name, String given) {
        Api first = Api.signedIn(running.address(), name, given);
        String change = "{\"current\": \"%s\", \"password\": \"%s\"}".formatted(given, PASSWORD);
        assertThat(first.post("/api/v1/me/password", change).status()).isEqualTo(200);
        return Api.signedIn(running.address(), name, PASSWORD);
    }
}
