package vn.steerlog.query.persons;

import java.util.Locale;
import java.util.ResourceBundle;

/// What is said in place of a name that is not there: Vietnamese, or English for readers who ask
/// for it.
public final class PersonWords {
    private PersonWords() {}

    public static String name(Shown shown, Locale language) {
        return shown.name().orElseGet(() -> bundle(language).getString(shown.state().name()));
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                "vn.steerlog.query.persons",
                language.getLanguage().equals("en") ? Locale.ENGLISH : Locale.of("vi"),
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
