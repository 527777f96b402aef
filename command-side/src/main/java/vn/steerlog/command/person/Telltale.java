package vn.steerlog.command.person;

import java.text.Normalizer;
import java.util.Locale;
import vn.steerlog.ledger.persons.PersonalData;

/// Finds a person's name, telephone number or e-mail in a text that is to be kept in the clear,
/// whatever their case and diacritics.
final class Telltale {
    private static final int SHORTEST_NUMBER = 7;

    private Telltale() {}

    static boolean names(String text, PersonalData data) {
        return words(text).contains(words(data.name()))
                || data.email().map(email -> words(text).contains(words(email))).orElse(false)
                || data.phone()
                        .map(Telltale::digits)
                        .filter(number -> number.length() >= SHORTEST_NUMBER)
                        .map(digits(text)::contains)
                        .orElse(false);
    }

    /// Words in the Latin letters without marks, between single spaces, with one at each end.
    private static String words(String text) {
        String letters =
                Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .replace('đ', 'd');
        return " " + letters.replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }
}
