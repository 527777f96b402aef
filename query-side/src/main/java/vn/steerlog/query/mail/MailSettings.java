package vn.steerlog.query.mail;

import java.net.URI;
import java.time.LocalTime;
import java.time.ZoneId;

/// @param from whom mail comes from: an address, or a name and an address (RFC 5322)
/// @param pages where readers open the pages: what is mailed links to it
/// @param at from what time of a working day mail goes out, in `zone`
/// @param escalateAfter after how many working days leaders hear of an overdue task
record MailSettings(String from, URI pages, LocalTime at, int escalateAfter, ZoneId zone) {
    MailSettings {
        if (from.isBlank()) {
            throw new IllegalArgumentException(
                    "spring.mail.host is set, but steerlog.mail.from does not say whom mail comes"
                            + " from");
        }
        if (escalateAfter < 1) {
            throw new IllegalArgumentException("steerlog.mail.escalate-after is at least 1");
        }
    }

    String page(String path) {
        String base = pages.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}
