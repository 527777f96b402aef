package vn.steerlog.ledger.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import vn.steerlog.ledger.PrivateFiles;

/// The keys of one ledger: the one that signs now, and the public halves of all that ever did.
///
/// The private key is in a file of its own outside the ledger, mode 0600. Beside it, under the same
/// name and `.public`, stand the verifier keys, the oldest first. A key that is mounted read-only,
/// as containers have it, may belong to somebody else and be readable by a group.
public final class KeyRing {
    /// More than a private key needs.
    private static final long MOST_BYTES = 4_096;

    private final Path file;
    private volatile SigningKey current;
    private volatile List<VerifierKey> all;

    private KeyRing(Path file, SigningKey current, List<VerifierKey> all) {
        this.file = file;
        this.current = current;
        this.all = List.copyOf(all);
    }

    /// The keys in `file`; a first one is made when there is none. Several processes may do so at
    /// once: all get the same.
    ///
    /// @param origin what checkpoints call the ledger; when it is not given, a new key has a name
    ///   that no other ledger has
    /// @throws KeyTrouble when the file is no private key, is of another origin, may be read by
    ///   others than its owner, or cannot be made
    public static KeyRing at(Path file, Optional<String> origin, SecureRandom random) {
        try {
            if (!Files.exists(file)) {
                String name = origin.orElseGet(() -> "so-chi-dao/" + unique(random));
                PrivateFiles.create(file, text(newKey(name, random)));
            }
        } catch (FileSystemException e) {
            throw new KeyTrouble(KeyTrouble.Kind.UNREADABLE, file, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return in(file, origin);
    }

    /// The keys in `file`, which somebody else made.
    ///
    /// @throws KeyTrouble as [#at], and when there is no such file
    public static KeyRing in(Path file, Optional<String> origin) {
        if (!Files.exists(file)) {
            throw new KeyTrouble(KeyTrouble.Kind.MISSING, file);
        }
        try {
            return open(file, origin);
        } catch (FileSystemException e) {
            throw new KeyTrouble(KeyTrouble.Kind.UNREADABLE, file, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unique(SecureRandom random) {
        byte[] bytes = new byte[8];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static SigningKey newKey(String name, SecureRandom random) {
        return SigningKey.create(name, SignatureType.NOTE, random);
    }

    private static byte[] text(SigningKey key) {
        return (key.secretText() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static KeyRing open(Path file, Optional<String> origin) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new KeyTrouble(KeyTrouble.Kind.UNREADABLE, file);
        }
        if (Files.isWritable(file) && PrivateFiles.isOpenToOthers(file)) {
            throw new KeyTrouble(KeyTrouble.Kind.OPEN_TO_OTHERS, file);
        }
        SigningKey current = read(file);
        if (origin.isPresent() && !origin.get().equals(current.verifier().name())) {
            throw new KeyTrouble(KeyTrouble.Kind.OTHER_ORIGIN, file);
        }
        List<VerifierKey> all = new ArrayList<>(publicKeys(file));
        if (!all.contains(current.verifier())) {
            all.add(current.verifier());
            if (Files.isWritable(file.toAbsolutePath().getParent())) {
                PrivateFiles.write(publicFile(file), lines(all));
            }
        }
        return new KeyRing(file, current, all);
    }

    private static SigningKey read(Path file) throws IOException {
        try {
            if (Files.size(file) <= MOST_BYTES) {
                SigningKey key = SigningKey.parse(Files.readString(file).strip());
                if (key.verifier().type() == SignatureType.NOTE) {
                    return key;
                }
            }
        } catch (MalformedNote | CharacterCodingException e) {
            // told below, without what stands there
        }
        throw new KeyTrouble(KeyTrouble.Kind.NOT_A_KEY, file);
    }

    private static List<VerifierKey> publicKeys(Path file) throws IOException {
        Path beside = publicFile(file);
        if (!Files.exists(beside)) {
            return List.of();
        }
        try {
            return Files.readAllLines(beside).stream().map(VerifierKey::parse).toList();
        } catch (MalformedNote | CharacterCodingException e) {
            throw new KeyTrouble(KeyTrouble.Kind.NOT_A_KEY, beside);
        }
    }

    private static Path publicFile(Path file) {
        return file.resolveSibling(file.getFileName() + ".public");
    }

    private static byte[] lines(List<VerifierKey> keys) {
        StringBuilder lines = new StringBuilder();
        keys.forEach(key -> lines.append(key).append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Takes up a key that somebody put into the file meanwhile.
    ///
    /// @throws KeyTrouble as [#in]: what was read before goes on to be known
    synchronized void refresh() {
        KeyRing read = in(file, Optional.of(origin()));
        List<VerifierKey> known = new ArrayList<>(all);
        read.all.stream().filter(key -> !known.contains(key)).forEach(known::add);
        all = List.copyOf(known);
        current = read.current;
    }

    Path file() {
        return file;
    }

    /// The one that signs now.
    public SigningKey current() {
        return current;
    }

    /// All that ever signed, the oldest first.
    public List<VerifierKey> verifiers() {
        return all;
    }

    /// Which ledger this is.
    public String origin() {
        return current.verifier().name();
    }

    /// Signs with a new key from now on. The old private key is gone; what it signed is verified
    /// with its public half as before.
    synchronized void rotate(SecureRandom random) {
        SigningKey fresh = newKey(origin(), random);
        List<VerifierKey> keys = new ArrayList<>(all);
        keys.add(fresh.verifier());
        try {
            PrivateFiles.write(publicFile(file), lines(keys));
            PrivateFiles.write(file, text(fresh));
        } catch (IOException e) {
            throw new KeyTrouble(KeyTrouble.Kind.UNREADABLE, file, e);
        }
        all = List.copyOf(keys);
        current = fresh;
    }
}
