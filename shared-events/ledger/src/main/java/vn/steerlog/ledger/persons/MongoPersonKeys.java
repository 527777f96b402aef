package vn.steerlog.ledger.persons;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.include;
import static vn.steerlog.ledger.persons.PersonKeysException.Trouble.DAMAGED;
import static vn.steerlog.ledger.persons.PersonKeysException.Trouble.KEY_DAMAGED;
import static vn.steerlog.ledger.persons.PersonKeysException.Trouble.MISSING;
import static vn.steerlog.ledger.persons.PersonKeysException.Trouble.UNAVAILABLE;

import com.mongodb.DuplicateKeyException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import vn.steerlog.events.person.PersonId;

/// Persons' keys in a collection of MongoDB, for any number of processes: a document a person. The
/// document `form` says that the collection is such a store. Writes wait for a majority; reads ask
/// the primary for what a majority holds.
///
/// A destroyed key is gone from the collection. From the server's files, journal, oplog and backups
/// it is gone when these are reused or thrown away.
public final class MongoPersonKeys implements PersonKeys {
    static final String COLLECTION = "person-keys";

    private static final String PREFIX = "p-";
    private static final String ID = "_id";
    private static final String KEY = "key";
    private static final Document FORM = new Document(ID, "form").append("form", 1);
    private static final int TAKEN = 11000;

    private final MongoCollection<Document> collection;
    private final RandomGenerator random;
    private final Runnable closing;

    /// @param database should be none that is backed up with the ledger
    /// @param random must be fit for keys
    public MongoPersonKeys(MongoDatabase database, RandomGenerator random) {
        this(database, random, () -> {});
    }

    /// @param closing what else is to be closed with it
    public MongoPersonKeys(MongoDatabase database, RandomGenerator random, Runnable closing) {
        this.closing = closing;
        this.collection =
                database.getCollection(COLLECTION)
                        .withReadPreference(ReadPreference.primary())
                        .withReadConcern(ReadConcern.MAJORITY)
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.random = random;
    }

    @Override
    public Optional<PersonKey> find(PersonId person) {
        return asked(() -> {
            Map<String, Document> found = documents(List.of(person));
            return Optional.ofNullable(found.get(id(person))).map(MongoPersonKeys::key);
        });
    }

    @Override
    public Map<PersonId, PersonKey> find(Collection<PersonId> persons) {
        return asked(() -> {
            Map<String, Document> found = documents(persons);
            var keys = new HashMap<PersonId, PersonKey>();
            for (PersonId person : persons) {
                Document document = found.get(id(person));
                if (document != null && isKey(document)) {
                    keys.put(person, key(document));
                }
            }
            return keys;
        });
    }

    @Override
    public List<PersonId> persons() {
        requireThere();
        return asked(() ->
                collection
                        .find(ne(ID, FORM.get(ID)))
                        .projection(include(ID))
                        .map(document -> document.getString(ID).substring(PREFIX.length()))
                        .map(PersonId::new)
                        .into(new ArrayList<>()));
    }

    @Override
    public PersonKey create(PersonId person) {
        return keep(person, PersonKey.fresh(random));
    }

    @Override
    public PersonKey keep(PersonId person, PersonKey key) {
        return asked(() -> {
            insertUnlessThere(new Document(FORM));
            var bytes = new Binary(key.bytes());
            insertUnlessThere(new Document(ID, id(person)).append(KEY, bytes));
            return find(person).orElseThrow(() -> unavailable(null));
        });
    }

    @Override
    public void destroy(PersonId person) {
        requireThere();
        asked(() -> collection.deleteOne(eq(ID, id(person))));
    }

    @Override
    public void requireThere() {
        asked(() -> documents(List.of()));
    }

    @Override
    public void close() {
        closing.run();
    }

    /// Asks for the form and the keys at once.
    private Map<String, Document> documents(Collection<PersonId> persons) {
        List<Object> ids =
                Stream.concat(Stream.of(FORM.get(ID)), persons.stream().map(MongoPersonKeys::id))
                        .toList();
        var found = new HashMap<String, Document>();
        for (Document document : collection.find(in(ID, ids))) {
            found.put(document.getString(ID), document);
        }
        Document form = found.get(FORM.getString(ID));
        if (form == null) {
            throw new PersonKeysException(
                    MISSING, "no store of persons' keys in " + collection.getNamespace(), null);
        }
        if (!form.equals(FORM)) {
            throw new PersonKeysException(
                    DAMAGED,
                    collection.getNamespace() + " is no store of persons' keys of this version",
                    null);
        }
        return found;
    }

    private void insertUnlessThere(Document document) {
        try {
            collection.insertOne(document);
        } catch (MongoWriteException e) {
            if (e.getError().getCode() != TAKEN) {
                throw e;
            }
        } catch (DuplicateKeyException _) {
            // what is there counts
        }
    }

    private static PersonKey key(Document document) {
        if (!isKey(document)) {
            throw new PersonKeysException(
                    KEY_DAMAGED, "the document " + document.get(ID) + " holds no key", null);
        }
        return new PersonKey(document.get(KEY, Binary.class).getData());
    }

    private static boolean isKey(Document document) {
        return document.get(KEY) instanceof Binary bytes && bytes.length() == PersonKey.BYTES;
    }

    /// Behind a letter, for an id may be `form`.
    private static String id(PersonId person) {
        return PREFIX + person.value();
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (MongoException e) {
            throw unavailable(e);
        }
    }

    private static PersonKeysException unavailable(@Nullable MongoException cause) {
        return new PersonKeysException(
                UNAVAILABLE, "the store of persons' keys cannot be reached", cause);
    }
}
