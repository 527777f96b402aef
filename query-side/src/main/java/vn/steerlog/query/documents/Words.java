package vn.steerlog.query.documents;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// Words of a bundle beside this package's parent, in one of the two languages: Vietnamese for
/// whatever is not English.
public final class Words {
    private final ResourceBundle bundle;
    private final Locale language;

    private Words(ResourceBundle bundle, Locale language) {
        this.bundle = bundle;
        this.language = language;
    }

    /// @param name of the bundle: `documents`
    public static Words of(String name, Locale language) {
        Locale known = language.getLanguage().equals("en") ? Locale.ENGLISH : Locale.of("vi");
        return new Words(
                ResourceBundle.getBundle(
                        "vn.steerlog.query." + name,
                        known,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES)),
                known);
    }

    public Locale language() {
        return language;
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /// @param arguments texts: numbers and days are formatted before they come here
    public String of(String key, Object... arguments) {
        return arguments.length == 0
                ? bundle.getString(key)
                : new MessageFormat(bundle.getString(key), language).format(arguments);
    }
}
