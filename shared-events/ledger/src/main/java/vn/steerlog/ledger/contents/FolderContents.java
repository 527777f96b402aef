package vn.steerlog.ledger.contents;

import static vn.steerlog.ledger.contents.ContentsException.Trouble.MISSING;
import static vn.steerlog.ledger.contents.ContentsException.Trouble.UNAVAILABLE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.steerlog.ledger.PrivateFiles;
import vn.steerlog.ledger.Sha256;

/// Contents in a folder that only its owner may enter, for one process that keeps and any number
/// that read: `ab/abcd…`, each file named by the SHA-256 of what is in it, so that `sha256sum`
/// checks them. Under its name a file is there whole and on stable storage, or not at all.
public final class FolderContents implements Contents {
    private static final String DRAFT = ".draft";
    private static final int PREFIX = 2;

    private final Path folder;
    private final Clock clock;
    private final ReentrantLock changing = new ReentrantLock();

    /// @param folder need not be there yet
    /// @param clock says how old what is kept is
    public FolderContents(Path folder, Clock clock) {
        this.folder = folder.toAbsolutePath().normalize();
        this.clock = clock;
    }

    @Override
    public Content keep(InputStream from) {
        try {
            PrivateFiles.createFolder(folder);
            Path draft = PrivateFiles.draft(folder);
            try {
                Content content = write(from, draft);
                place(draft, content);
                return content;
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    @Override
    public InputStream open(Content content) {
        Path file = file(content.sha256());
        try {
            Verification.verify(Files.newInputStream(file), content);
            return new Verification(Files.newInputStream(file), content);
        } catch (NoSuchFileException e) {
            throw new ContentsException(MISSING, file + " is not there", e);
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    @Override
    public int sweep(Instant kept, Predicate<String> isReferredTo) {
        changing.lock();
        try {
            int swept = 0;
            for (Path file : files()) {
                String name = file.getFileName().toString();
                boolean isOld = Files.getLastModifiedTime(file).toInstant().isBefore(kept);
                if (isOld && (name.startsWith(DRAFT) || !isReferredTo.test(name))) {
                    Files.delete(file);
                    swept++;
                }
            }
            return swept;
        } catch (IOException | UncheckedIOException e) {
            throw unavailable(e);
        } finally {
            changing.unlock();
        }
    }

    private Content write(InputStream from, Path draft) throws IOException {
        var digest = Sha256.digest();
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            var out = new DigestOutputStream(Channels.newOutputStream(channel), digest);
            long size = from.transferTo(out);
            Files.setLastModifiedTime(draft, FileTime.from(clock.instant()));
            channel.force(true);
            return new Content(HexFormat.of().formatHex(digest.digest()), size);
        }
    }

    private void place(Path draft, Content content) throws IOException {
        Path file = file(content.sha256());
        changing.lock();
        try {
            PrivateFiles.createFolder(file.resolveSibling("").normalize());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            PrivateFiles.flushFolder(file.resolveSibling("").normalize());
        } finally {
            changing.unlock();
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder, 2)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    /// Where a content is within a folder of this kind: `ab/abcd…`.
    public static String name(Content content) {
        return content.sha256().substring(0, PREFIX) + "/" + content.sha256();
    }

    private Path file(String sha256) {
        return folder.resolve(sha256.substring(0, PREFIX)).resolve(sha256);
    }

    private ContentsException unavailable(Exception cause) {
        return new ContentsException(UNAVAILABLE, folder + " cannot be used", cause);
    }
}
