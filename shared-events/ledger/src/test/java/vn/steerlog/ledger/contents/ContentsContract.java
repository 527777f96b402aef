package vn.steerlog.ledger.contents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.steerlog.ledger.contents.ContentsException.Trouble.DAMAGED;
import static vn.steerlog.ledger.contents.ContentsException.Trouble.MISSING;
import static vn.steerlog.ledger.contents.ContentsException.Trouble.UNAVAILABLE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.steerlog.ledger.Sha256;
import vn.steerlog.ledger.contents.ContentsException.Trouble;

/// What every store of contents promises.
abstract class ContentsContract {
    static final byte[] PAPER = "Thông báo kết luận số 12".getBytes(StandardCharsets.UTF_8);
    static final byte[] OTHER = "Phụ lục".getBytes(StandardCharsets.UTF_8);

    /// The same store, opened anew.
    abstract Contents open();

    /// Changes one byte of what is kept.
    abstract void damage(Content content);

    /// Takes away the last bytes of what is kept.
    abstract void cut(Content content);

    /// Makes what is kept vanish.
    abstract void lose(Content content);

    /// Leaves behind what a crash leaves that comes while something is being kept.
    abstract void beginAndNeverFinish(Contents contents);

    /// How many files are there, finished or not.
    abstract int held();

    /// Later than everything that was kept so far.
    abstract Instant later();

    /// Earlier than everything that was kept so far.
    abstract Instant earlier();

    /// Lets time pass, and gives a moment later than what was kept so far and earlier than what
    /// will be.
    abstract Instant between();

    @Test
    void a_content_is_found_by_its_hash_after_a_restart() throws IOException {
        Content kept = keep(open(), PAPER);
        assertThat(kept).isEqualTo(contentOf(PAPER));
        assertThat(read(open(), kept)).isEqualTo(PAPER);
    }

    @Test
    void any_bytes_of_any_size_come_back_as_they_were() throws IOException {
        Contents contents = open();
        for (int size : List.of(0, 1, 255 * 1024, 255 * 1024 + 1, 3 * 1024 * 1024)) {
            byte[] bytes = new byte[size];
            new Random(size).nextBytes(bytes);
            assertThat(read(contents, keep(contents, bytes))).isEqualTo(bytes);
        }
    }

    @Test
    void bytes_are_read_one_by_one_as_well() throws IOException {
        Contents contents = open();
        byte[] bytes = {0, -1, 7};
        try (InputStream in = contents.open(keep(contents, bytes))) {
            assertThat(IntStream.generate(() -> next(in)).limit(4).toArray())
                    .containsExactly(0, 255, 7, -1);
        }
    }

    @Test
    void the_same_bytes_kept_twice_are_the_same_content() throws IOException {
        Contents contents = open();
        assertThat(keep(contents, PAPER)).isEqualTo(keep(contents, PAPER));
        assertThat(read(contents, contentOf(PAPER))).isEqualTo(PAPER);
    }

    @Test
    void many_may_keep_the_same_at_once() throws Exception {
        Contents contents = open();
        Callable<Content> keep = () -> keep(contents, PAPER);
        try (var several = Executors.newFixedThreadPool(6)) {
            assertThat(several.invokeAll(List.of(keep, keep, keep, keep, keep, keep)))
                    .extracting(Future::get)
                    .containsOnly(contentOf(PAPER));
        }
        assertThat(read(contents, contentOf(PAPER))).isEqualTo(PAPER);
    }

    @Test
    void what_was_never_kept_is_missing() {
        fails(MISSING, () -> open().open(contentOf(OTHER)));
    }

    @Test
    void what_got_lost_is_missing() {
        Content kept = keep(open(), PAPER);
        lose(kept);
        fails(MISSING, () -> open().open(kept));
    }

    @Test
    void a_changed_byte_is_damage_and_not_served() {
        Content kept = keep(open(), PAPER);
        damage(kept);
        fails(DAMAGED, () -> open().open(kept));
    }

    @Test
    void a_lost_end_is_damage_and_not_served() {
        Content kept = keep(open(), PAPER);
        cut(kept);
        fails(DAMAGED, () -> open().open(kept));
    }

    @Test
    void another_size_than_recorded_is_damage() {
        Contents contents = open();
        Content kept = keep(contents, PAPER);
        fails(DAMAGED, () -> contents.open(new Content(kept.sha256(), kept.size() + 1)));
        fails(DAMAGED, () -> contents.open(new Content(kept.sha256(), kept.size() - 1)));
    }

    @Test
    void a_damaged_content_is_sound_again_once_the_same_is_kept_again() throws IOException {
        Contents contents = open();
        Content kept = keep(contents, PAPER);
        damage(kept);
        contents.sweep(later(), _ -> false);
        keep(contents, PAPER);
        assertThat(read(contents, kept)).isEqualTo(PAPER);
    }

    @Test
    void what_comes_from_a_stream_that_fails_is_not_kept() {
        Contents contents = open();
        var failing = new SequenceInputStream(new ByteArrayInputStream(PAPER), new Failing());
        fails(UNAVAILABLE, () -> contents.keep(failing));
        fails(MISSING, () -> contents.open(contentOf(PAPER)));
    }

    @Test
    void old_contents_to_which_nothing_refers_are_swept_and_the_others_stay() throws IOException {
        Contents contents = open();
        Content referred = keep(contents, PAPER);
        Content left = keep(contents, OTHER);
        assertThat(contents.sweep(later(), referred.sha256()::equals)).isEqualTo(1);
        fails(MISSING, () -> contents.open(left));
        assertThat(read(open(), referred)).isEqualTo(PAPER);
    }

    @Test
    void young_contents_stay_whether_or_not_anything_refers_to_them() throws IOException {
        Contents contents = open();
        Content young = keep(contents, PAPER);
        assertThat(contents.sweep(earlier(), _ -> false)).isZero();
        assertThat(read(contents, young)).isEqualTo(PAPER);
    }

    @Test
    void what_is_kept_again_is_young_again() throws IOException {
        Contents contents = open();
        keep(contents, PAPER);
        Instant since = between();
        keep(contents, PAPER);
        contents.sweep(since, _ -> false);
        assertThat(read(contents, contentOf(PAPER))).isEqualTo(PAPER);
    }

    @Test
    void what_was_never_finished_is_swept_once_it_is_old() {
        Contents contents = open();
        beginAndNeverFinish(contents);
        int begun = held();
        assertThat(contents.sweep(earlier(), _ -> true)).isZero();
        assertThat(contents.sweep(later(), _ -> true)).isEqualTo(1);
        assertThat(held()).isEqualTo(begun - 1);
    }

    static Content keep(Contents contents, byte[] bytes) {
        return contents.keep(new ByteArrayInputStream(bytes));
    }

    static byte[] read(Contents contents, Content content) throws IOException {
        try (InputStream in = contents.open(content)) {
            return in.readAllBytes();
        }
    }

    static Content contentOf(byte[] bytes) {
        return new Content(HexFormat.of().formatHex(Sha256.digest().digest(bytes)), bytes.length);
    }

    private static int next(InputStream in) {
        try {
            return in.read();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void fails(Trouble trouble, ThrowingCallable asked) {
        assertThatThrownBy(asked)
                .isInstanceOfSatisfying(
                        ContentsException.class, e -> assertThat(e.trouble()).isEqualTo(trouble));
    }

    /// A connection that breaks.
    private static final class Failing extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("gone");
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            throw new IOException("gone");
        }
    }
}
