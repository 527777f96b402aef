package vn.steerlog.query.pages;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.steerlog.http.SignedIn;
import vn.steerlog.query.desk.CalendarFeeds;
import vn.steerlog.query.desk.MailChoices;

/// How the reader is told of the work without opening the pages.
@Controller
class NotificationPages {
    private final MailChoices choices;
    private final CalendarFeeds feeds;
    private final boolean mailed;

    /// @param host of the mail server; empty when no mail goes out
    NotificationPages(
            MailChoices choices, CalendarFeeds feeds, @Value("${spring.mail.host:}") String host) {
        this.choices = choices;
        this.feeds = feeds;
        this.mailed = !host.isBlank();
    }

    @GetMapping(path = "/notifications", produces = MediaType.TEXT_HTML_VALUE)
    String notifications(@AuthenticationPrincipal SignedIn reader, Model model) {
        model.addAttribute("choice", choices.of(reader.account()).orElse(null));
        model.addAttribute("mailed", mailed);
        model.addAttribute("feed", feeds.of(reader).orElse(null));
        return "notifications";
    }
}
