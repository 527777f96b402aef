package vn.steerlog.ledger.contents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.steerlog.ledger.PrivateFiles;
import vn.steerlog.ledger.SettableClock;

class FolderContentsTest extends ContentsContract {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    private final SettableClock clock = new SettableClock("2025-11-17T09:30:00Z");

    @Override
    Contents open() {
        return new FolderContents(folder(), clock);
    }

    @Override
    void damage(Content content) {
        change(content, channel -> channel.write(ByteBuffer.wrap(new byte[] {'?'}), 3));
    }

    @Override
    void cut(Content content) {
        change(content, channel -> channel.truncate(content.size() - 2));
    }

    @Override
    void lose(Content content) {
        try {
            Files.delete(file(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    void beginAndNeverFinish(Contents contents) {
        try {
            PrivateFiles.createFolder(folder());
            Path draft = PrivateFiles.draft(folder());
            Files.setLastModifiedTime(draft, FileTime.from(clock.instant()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    int held() {
        return files().size();
    }

    @Override
    Instant later() {
        return clock.instant().plusMillis(1);
    }

    @Override
    Instant earlier() {
        return clock.instant().minusMillis(1);
    }

    @Override
    Instant between() {
        clock.move(Duration.ofHours(1));
        return clock.instant().minus(Duration.ofMinutes(30));
    }

    @Test
    void only_the_owner_may_read() {
        Content kept = keep(open(), PAPER);
        assertThat(mode(folder())).isEqualTo("rwx------");
        assertThat(mode(file(kept).resolveSibling(""))).isEqualTo("rwx------");
        assertThat(files()).allSatisfy(file -> assertThat(mode(file)).isEqualTo("rw-------"));
    }

    @Test
    void a_file_is_called_what_sha256sum_says_of_it() {
        Content kept = keep(open(), PAPER);
        assertThat(files()).containsExactly(file(kept));
    }

    @Test
    void sweeping_where_nothing_was_kept_does_nothing() {
        assertThat(open().sweep(later(), _ -> false)).isZero();
    }

    @FunctionalInterface
    private interface Change {
        void on(FileChannel channel) throws IOException;
    }

    private void change(Content content, Change change) {
        try (var channel = FileChannel.open(file(content), StandardOpenOption.WRITE)) {
            change.on(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(Content content) {
        return folder().resolve(content.sha256().substring(0, 2)).resolve(content.sha256());
    }

    private Path folder() {
        return data.resolve("papers");
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.walk(folder())) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String mode(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
