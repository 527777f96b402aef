package vn.steerlog.standalone;

import com.mongodb.ConnectionString;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import vn.steerlog.events.person.PersonId;
import vn.steerlog.ledger.persons.FilePersonKeys;
import vn.steerlog.ledger.persons.MongoPersonKeys;
import vn.steerlog.ledger.persons.PersonKey;
import vn.steerlog.ledger.persons.PersonKeys;
import vn.steerlog.ledger.persons.PersonKeysException;
import vn.steerlog.ledger.persons.PersonKeysException.Trouble;

/// `copy-person-keys <from> <to>`: copies persons' keys between a folder and MongoDB, those that
/// are not there yet. Each is a folder (`data/keys/persons`), an address that begins with `mongodb`
/// and names the database, or `@` and a file that holds such an address.
///
/// Answers 0 when it is done, 2 when it is called wrongly, 4 when one of the two cannot be opened
/// or reached, and 5 when a key cannot be read: the others are copied.
final class CopyPersonKeys {
    static final String NAME = "copy-person-keys";
    private static final String DATABASE = "steerlog_keys";

    private final PrintStream out;

    CopyPersonKeys(PrintStream out) {
        this.out = out;
    }

    int run(String... arguments) {
        if (arguments.length != 2) {
            out.println(
                    "usage: copy-person-keys <folder|mongodb://…|@file>"
                            + " <folder|mongodb://…|@file>");
            return 2;
        }
        try (PersonKeys source = open(arguments[0]);
                PersonKeys target = open(arguments[1])) {
            return copy(source, target);
        } catch (PersonKeysException | MongoException | IOException | IllegalArgumentException e) {
            // an address may hold a password, and a driver may repeat it
            out.println("cannot be opened or reached: " + e.getClass().getSimpleName());
            return 4;
        }
    }

    private int copy(PersonKeys source, PersonKeys target) {
        int copied = 0;
        int unreadable = 0;
        for (PersonId person : source.persons()) {
            try {
                Optional<PersonKey> key = source.find(person);
                key.ifPresent(its -> target.keep(person, its));
                copied += key.isPresent() ? 1 : 0;
            } catch (PersonKeysException e) {
                if (e.trouble() != Trouble.KEY_DAMAGED) {
                    throw e;
                }
                unreadable++;
            }
        }
        out.printf("%d keys are there, %d cannot be read%n", copied, unreadable);
        return unreadable == 0 ? 0 : 5;
    }

    private static PersonKeys open(String where) throws IOException {
        String place =
                where.startsWith("@")
                        ? Files.readString(Path.of(where.substring(1))).strip()
                        : where;
        var random = new SecureRandom();
        if (!place.startsWith("mongodb")) {
            return FilePersonKeys.open(Path.of(place), random);
        }
        ConnectionString uri = new ConnectionString(place);
        MongoClient client = MongoClients.create(uri);
        String name = Optional.ofNullable(uri.getDatabase()).orElse(DATABASE);
        return new MongoPersonKeys(client.getDatabase(name), random, client::close);
    }
}
