package vn.steerlog.query.desk;

import java.util.Locale;

/// Which mail somebody wants, and where.
///
/// @param address as in RFC 5321, at most [#LONGEST] characters
/// @param digest whether a summary comes on every working day
/// @param reminders whether what falls due, or is late, is mailed when it does
/// @param language `vi` or `en`
public record MailChoice(String address, boolean digest, boolean reminders, String language) {
    /// RFC 5321, section 4.5.3.1.3, without the angle brackets.
    public static final int LONGEST = 254;

    public Locale locale() {
        return Locale.of(language);
    }

    /// Without the address: fit for a log.
    @Override
    public String toString() {
        return "MailChoice";
    }
}
