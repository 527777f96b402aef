package vn.steerlog.command.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.steerlog.command.wording.PlainText;
import vn.steerlog.http.InputError;
import vn.steerlog.http.InputFault;
import vn.steerlog.http.ProblemException;
import vn.steerlog.ledger.persons.PersonalData;

/// Reads the data of a person from a request, and says what is wrong with them without repeating
/// them.
final class GivenData {
    private static final Pattern PHONE = Pattern.compile("[+]?[0-9][0-9 .()/-]*");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private final List<InputError> errors = new ArrayList<>();

    private GivenData() {}

    /// @throws ProblemException naming every field that is wrong
    static PersonalData read(String name, Optional<String> phone, Optional<String> email) {
        var given = new GivenData();
        var data =
                new PersonalData(
                        given.text("/name", Optional.of(name), PersonRequests.NAME).orElse(""),
                        given.matching("/phone", phone, PersonRequests.PHONE, PHONE),
                        given.matching("/email", email, PersonRequests.EMAIL, EMAIL));
        if (data.name().isEmpty()) {
            given.wrong("/name", InputFault.MISSING);
        }
        if (!given.errors.isEmpty()) {
            throw ProblemException.invalid(given.errors.toArray(InputError[]::new));
        }
        return data;
    }

    private Optional<String> matching(
            String pointer, Optional<String> value, int most, Pattern form) {
        Optional<String> text = text(pointer, value, most);
        if (text.filter(it -> !form.matcher(it).matches()).isPresent()) {
            wrong(pointer, InputFault.BAD_VALUE);
        }
        return text;
    }

    private Optional<String> text(String pointer, Optional<String> value, int most) {
        Optional<String> text = value.map(PlainText::of).filter(it -> !it.isEmpty());
        if (text.filter(it -> it.length() > most).isPresent()) {
            wrong(pointer, InputFault.TOO_LONG, most);
        }
        return text;
    }

    private void wrong(String pointer, InputFault fault, Object... arguments) {
        errors.add(InputError.at(pointer, fault, Optional.empty(), arguments));
    }
}
