package vn.steerlog.ledger.persons;

import static vn.steerlog.ledger.persons.PersonKeysException.Trouble.DAMAGED;
import static vn.steerlog.ledger.persons.PersonKeysException.Trouble.KEY_DAMAGED;
import static vn.steerlog.ledger.persons.PersonKeysException.Trouble.MISSING;
import static vn.steerlog.ledger.persons.PersonKeysException.Trouble.UNAVAILABLE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import vn.steerlog.events.person.PersonId;

/// Persons' keys in a folder that only its owner may enter, for one process: a file a person, the
/// key in base64. The file `form` says that the folder is such a store.
///
/// A key is renamed before it is overwritten and removed: what a crash leaves is the whole key
/// under its name, or nothing that is ever read. What is left of the other names is overwritten and
/// removed at the next start.
public final class FilePersonKeys implements PersonKeys {
    private static final String FORM = "steerlog-person-keys-1\n";
    private static final String PREFIX = "p-";
    private static final String KEY = ".key";
    private static final String DRAFT = ".draft";
    private static final String DOOMED = ".doomed";

    private final Path folder;
    private final RandomGenerator random;
    private final ReentrantLock changing = new ReentrantLock();

    private FilePersonKeys(Path folder, RandomGenerator random) {
        this.folder = folder;
        this.random = random;
    }

    /// The store in `folder`, which need not be there yet.
    ///
    /// @param random must be fit for keys
    /// @throws PersonKeysException when the folder cannot be read
    public static FilePersonKeys open(Path folder, RandomGenerator random) {
        var keys = new FilePersonKeys(folder.toAbsolutePath().normalize(), random);
        keys.cleanUp();
        return keys;
    }

    @Override
    public Optional<PersonKey> find(PersonId person) {
        requireThere();
        Path file = file(person, KEY);
        try {
            return Optional.of(read(file));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    @Override
    public List<PersonId> persons() {
        requireThere();
        var persons = new ArrayList<PersonId>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*" + KEY)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                String id = name.substring(PREFIX.length(), name.length() - KEY.length());
                persons.add(new PersonId(id));
            }
            return persons;
        } catch (IOException | DirectoryIteratorException e) {
            throw unavailable(e);
        } catch (IllegalArgumentException e) {
            throw new PersonKeysException(DAMAGED, folder + " holds other files", e);
        }
    }

    @Override
    public PersonKey create(PersonId person) {
        return keep(person, PersonKey.fresh(random));
    }

    @Override
    public PersonKey keep(PersonId person, PersonKey key) {
        changing.lock();
        try {
            make();
            Optional<PersonKey> known = find(person);
            if (known.isPresent()) {
                return known.get();
            }
            String text = Base64.getEncoder().encodeToString(key.bytes()) + "\n";
            Path draft = file(person, DRAFT);
            OwnersFiles.write(draft, text.getBytes(StandardCharsets.US_ASCII));
            OwnersFiles.rename(draft, file(person, KEY));
            return key;
        } catch (IOException e) {
            throw unavailable(e);
        } finally {
            changing.unlock();
        }
    }

    @Override
    public void destroy(PersonId person) {
        changing.lock();
        try {
            requireThere();
            Path file = file(person, KEY);
            if (Files.exists(file)) {
                Path doomed = file(person, DOOMED);
                OwnersFiles.rename(file, doomed);
                OwnersFiles.shred(doomed);
            }
        } catch (IOException e) {
            throw unavailable(e);
        } finally {
            changing.unlock();
        }
    }

    @Override
    public void requireThere() {
        try {
            String form = Files.readString(form(), StandardCharsets.US_ASCII);
            if (!form.equals(FORM)) {
                throw new PersonKeysException(
                        DAMAGED, folder + " is no store of persons' keys of this version", null);
            }
        } catch (NoSuchFileException e) {
            throw new PersonKeysException(MISSING, "no store of persons' keys in " + folder, e);
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private void make() throws IOException {
        if (Files.exists(form())) {
            return;
        }
        OwnersFiles.createFolder(folder);
        Path draft = folder.resolve("form" + DRAFT);
        OwnersFiles.write(draft, FORM.getBytes(StandardCharsets.US_ASCII));
        OwnersFiles.rename(draft, form());
    }

    private void cleanUp() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> left =
                Files.newDirectoryStream(folder, "*{" + DRAFT + "," + DOOMED + "}")) {
            for (Path file : left) {
                OwnersFiles.shred(file);
            }
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private PersonKey read(Path file) throws IOException {
        byte[] text = Files.readAllBytes(file);
        try {
            return new PersonKey(
                    Base64.getDecoder()
                            .decode(new String(text, StandardCharsets.US_ASCII).strip()));
        } catch (IllegalArgumentException e) {
            throw new PersonKeysException(KEY_DAMAGED, file + " holds no key", null);
        }
    }

    private Path form() {
        return folder.resolve("form");
    }

    /// Behind a letter, for an id may be `..`.
    private Path file(PersonId person, String kind) {
        return folder.resolve(PREFIX + person.value() + kind);
    }

    private PersonKeysException unavailable(Exception cause) {
        return new PersonKeysException(
                UNAVAILABLE, "the store of persons' keys in " + folder + " cannot be used", cause);
    }
}
