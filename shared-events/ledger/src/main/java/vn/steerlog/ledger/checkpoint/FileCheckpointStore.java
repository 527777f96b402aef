package vn.steerlog.ledger.checkpoint;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.steerlog.ledger.LedgerException;
import vn.steerlog.ledger.PrivateFiles;

/// Checkpoints in a folder of their own: `<size in 19 digits>.note`, and beside it the tokens,
/// `<size>.1.tsr` and so on; the keys in `verifier-keys`, one a line. One process writes at a time.
public final class FileCheckpointStore implements CheckpointStore {
    private static final Pattern NOTE = Pattern.compile("([0-9]{19})\\.note");

    private final Path folder;
    private final TreeSet<Long> sizes = new TreeSet<>();

    /// @throws LedgerException.Unavailable when the folder cannot be made or read
    public FileCheckpointStore(Path folder) {
        this.folder = folder;
        try {
            PrivateFiles.createFolder(folder);
            try (Stream<Path> files = Files.list(folder)) {
                files.forEach(file -> {
                    Matcher note = NOTE.matcher(file.getFileName().toString());
                    if (note.matches()) {
                        sizes.add(Long.parseLong(note.group(1)));
                    }
                });
            }
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private LedgerException.Unavailable unavailable(IOException e) {
        return new LedgerException.Unavailable("checkpoints cannot be kept in " + folder, e);
    }

    @Override
    public synchronized KeptCheckpoint keep(SignedNote note) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        Optional<KeptCheckpoint> known = at(checkpoint.size());
        SignedNote all = known.map(kept -> Merging.merged(kept.note(), note)).orElse(note);
        try {
            PrivateFiles.write(
                    file(checkpoint.size(), "note"),
                    all.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw unavailable(e);
        }
        sizes.add(checkpoint.size());
        return read(checkpoint.size());
    }

    @Override
    public synchronized void keepToken(long size, byte[] token) {
        int next = read(size).tokens().size() + 1;
        try {
            PrivateFiles.write(file(size, next + ".tsr"), token);
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    @Override
    public synchronized Optional<KeptCheckpoint> at(long size) {
        return sizes.contains(size) ? Optional.of(read(size)) : Optional.empty();
    }

    @Override
    public synchronized Optional<KeptCheckpoint> firstFrom(long size) {
        return Optional.ofNullable(sizes.ceiling(size)).map(this::read);
    }

    @Override
    public synchronized Optional<KeptCheckpoint> latest() {
        return sizes.isEmpty() ? Optional.empty() : Optional.of(read(sizes.last()));
    }

    @Override
    public synchronized List<KeptCheckpoint> before(long size, int most) {
        return sizes.headSet(size, false).descendingSet().stream()
                .limit(most)
                .map(this::read)
                .toList();
    }

    @Override
    public synchronized void keepKey(KeptKey key) {
        List<KeptKey> keys = new ArrayList<>(keys());
        if (keys.stream().noneMatch(kept -> kept.key().equals(key.key()))) {
            keys.add(key);
            StringBuilder lines = new StringBuilder();
            keys.forEach(kept -> lines.append(kept.line()).append('\n'));
            try {
                PrivateFiles.write(keysFile(), lines.toString().getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw unavailable(e);
            }
        }
    }

    @Override
    public synchronized List<KeptKey> keys() {
        try {
            return Files.readAllLines(keysFile()).stream().map(KeptKey::parse).toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (MalformedNote | CharacterCodingException e) {
            throw new KeyTrouble(KeyTrouble.Kind.LIST_DAMAGED, keysFile(), e);
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private Path keysFile() {
        return folder.resolve("verifier-keys");
    }

    private KeptCheckpoint read(long size) {
        try {
            SignedNote note = SignedNote.parse(Files.readAllBytes(file(size, "note")));
            return new KeptCheckpoint(note, tokens(size));
        } catch (MalformedNote e) {
            throw new CheckpointDamaged(size, e);
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private List<byte[]> tokens(long size) throws IOException {
        List<byte[]> tokens = new ArrayList<>();
        while (true) {
            try {
                tokens.add(Files.readAllBytes(file(size, tokens.size() + 1 + ".tsr")));
            } catch (NoSuchFileException e) {
                return tokens;
            }
        }
    }

    private Path file(long size, String kind) {
        return folder.resolve("%019d.%s".formatted(size, kind));
    }
}
