package vn.steerlog.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import vn.steerlog.ledger.checkpoint.KeyRing;
import vn.steerlog.ledger.checkpoint.KeyTrouble;

class EvidenceWordsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void every_problem_has_a_title_and_says_what_to_do(String language) {
        ResourceBundle words =
                ResourceBundle.getBundle("vn/steerlog/query/evidence", Locale.of(language));
        for (EvidenceProblem problem : EvidenceProblem.values()) {
            assertThat(words.getString("problem." + problem.code() + ".title")).isNotBlank();
            assertThat(words.getString("problem." + problem.code() + ".detail")).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource(KeyTrouble.Kind.class)
    void every_trouble_with_the_key_has_words_and_says_what_to_do(KeyTrouble.Kind kind) {
        ResourceBundle words = ResourceBundle.getBundle("vn/steerlog/query/start", Locale.of("vi"));
        String name = "key." + kind.name().toLowerCase(Locale.ROOT);
        assertThat(words.getString(name)).contains("{0}");
        assertThat(words.getString(name + ".action")).isNotBlank();
    }

    @Test
    void a_key_that_is_not_there_is_told_with_its_file_and_never_with_what_a_file_holds()
            throws Exception {
        Path missing = folder.resolve("none");
        assertThat(told(missing).getDescription()).contains(missing.toString());
        Path broken = Files.writeString(folder.resolve("broken"), "PRIVATE+KEY+bí mật");
        Files.setPosixFilePermissions(broken, PosixFilePermissions.fromString("rw-------"));
        FailureAnalysis told = told(broken);
        assertThat(told.getDescription()).contains(broken.toString()).doesNotContain("bí mật");
        assertThat(told.getAction()).isNotBlank();
    }

    private static FailureAnalysis told(Path file) {
        try {
            KeyRing.in(file, Optional.empty());
        } catch (KeyTrouble trouble) {
            return new KeyTroubleAnalyzer().analyze(trouble, trouble);
        }
        throw new AssertionError(file + " is a key");
    }
}
