package vn.steerlog.ledger.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.steerlog.ledger.persons.PersonKeysException.Trouble.DAMAGED;
import static vn.steerlog.ledger.persons.PersonKeysException.Trouble.KEY_DAMAGED;
import static vn.steerlog.ledger.persons.PersonKeysException.Trouble.MISSING;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.steerlog.events.person.PersonId;
import vn.steerlog.ledger.persons.PersonKeysException.Trouble;

/// What every store of persons' keys promises.
abstract class PersonKeysContract {
    static final PersonId ANN = new PersonId("ann");
    static final PersonId BINH = new PersonId("binh");
    private static final PersonalData DATA =
            new PersonalData("Nguyễn Thị Ánh", Optional.of("0912 345 678"), Optional.empty());

    /// The same store, opened anew.
    abstract PersonKeys open();

    /// Puts something that is no key in place of the person's key.
    abstract void damageKey(PersonId person);

    /// Makes the store one of another version.
    abstract void damageForm();

    @Test
    void a_key_is_made_once_and_found_again_after_a_restart() {
        String sealed = seal(open().create(ANN));
        assertThat(openedWith(open().create(ANN), sealed)).contains(DATA);
        assertThat(openedWith(open().find(ANN).orElseThrow(), sealed)).contains(DATA);
    }

    @Test
    void nobodys_key_opens_what_was_sealed_for_somebody_else() {
        PersonKeys keys = open();
        String sealed = seal(keys.create(ANN));
        assertThat(openedWith(keys.create(BINH), sealed)).isEmpty();
    }

    @Test
    void who_asks_at_the_same_time_gets_the_same_key() throws Exception {
        PersonKeys keys = open();
        Callable<PersonKey> create = () -> keys.create(ANN);
        try (var several = Executors.newFixedThreadPool(8)) {
            List<String> prints =
                    several
                            .invokeAll(List.of(create, create, create, create, create, create))
                            .stream()
                            .map(Future::resultNow)
                            .map(key -> key.fingerprint("x"))
                            .distinct()
                            .toList();
            assertThat(prints).hasSize(1);
        }
    }

    @Test
    void a_destroyed_key_is_gone_and_the_others_stay() {
        PersonKeys keys = open();
        String sealed = seal(keys.create(ANN));
        keys.create(BINH);
        keys.destroy(ANN);
        assertThat(keys.find(ANN)).isEmpty();
        assertThat(open().find(ANN)).isEmpty();
        assertThat(keys.find(List.of(ANN, BINH))).containsOnlyKeys(BINH);
        assertThat(openedWith(keys.create(ANN), sealed)).as("made anew").isEmpty();
    }

    @Test
    void destroying_what_is_not_there_does_nothing() {
        PersonKeys keys = open();
        keys.create(BINH);
        keys.destroy(ANN);
        keys.destroy(ANN);
        assertThat(keys.find(BINH)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "form", "p-ann"})
    void any_id_has_a_key_of_its_own(String id) {
        PersonKeys keys = open();
        keys.create(ANN);
        PersonKey key = keys.create(new PersonId(id));
        assertThat(open().find(new PersonId(id)).orElseThrow().fingerprint("x"))
                .isEqualTo(key.fingerprint("x"))
                .isNotEqualTo(open().find(ANN).orElseThrow().fingerprint("x"));
    }

    @Test
    void a_key_of_another_store_is_kept_unless_there_is_one() {
        PersonKey brought = new HeapPersonKeys().create(ANN);
        PersonKeys keys = open();
        assertThat(keys.keep(ANN, brought).fingerprint("x")).isEqualTo(brought.fingerprint("x"));
        assertThat(open().find(ANN).orElseThrow().fingerprint("x"))
                .isEqualTo(brought.fingerprint("x"));
        PersonKey binh = keys.create(BINH);
        assertThat(keys.keep(BINH, brought).fingerprint("x")).isEqualTo(binh.fingerprint("x"));
        assertThat(keys.persons()).containsExactlyInAnyOrder(ANN, BINH);
        keys.destroy(BINH);
        assertThat(keys.persons()).containsExactly(ANN);
    }

    @Test
    void a_store_in_which_no_key_was_made_is_missing() {
        fails(MISSING, () -> open().find(ANN));
        fails(MISSING, () -> open().find(List.of(ANN)));
        fails(MISSING, () -> open().destroy(ANN));
        fails(MISSING, () -> open().persons());
        fails(MISSING, () -> open().requireThere());
    }

    @Test
    void a_damaged_key_is_told_and_destroyed_like_any_other() {
        PersonKeys keys = open();
        keys.create(ANN);
        keys.create(BINH);
        damageKey(ANN);
        fails(KEY_DAMAGED, () -> keys.find(ANN));
        fails(KEY_DAMAGED, () -> keys.create(ANN));
        assertThat(keys.find(List.of(ANN, BINH))).containsOnlyKeys(BINH);
        keys.destroy(ANN);
        assertThat(keys.find(ANN)).isEmpty();
    }

    @Test
    void a_store_of_another_version_is_left_as_it_is() {
        PersonKeys keys = open();
        keys.create(ANN);
        damageForm();
        fails(DAMAGED, () -> keys.find(ANN));
        fails(DAMAGED, () -> keys.create(BINH));
        fails(DAMAGED, () -> keys.destroy(ANN));
        fails(DAMAGED, keys::requireThere);
    }

    private static void fails(Trouble trouble, ThrowingCallable asked) {
        assertThatThrownBy(asked)
                .isInstanceOfSatisfying(
                        PersonKeysException.class, e -> assertThat(e.trouble()).isEqualTo(trouble));
    }

    private static String seal(PersonKey key) {
        return SealsTest.SEALS.seal(ANN, key, DATA);
    }

    private static Optional<PersonalData> openedWith(PersonKey key, String sealed) {
        return SealsTest.SEALS.open(ANN, key, sealed);
    }
}
