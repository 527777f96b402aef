package vn.steerlog.query.pages;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.steerlog.http.SignedIn;
import vn.steerlog.query.desk.CalendarFeeds;
import vn.steerlog.query.desk.MailChoices;
import vn.steerlog.query.mail.MailOverview;

/// How the reader is told of the work without opening the pages.
@Controller
class NotificationPages {
    private final MailChoices choices;
    private final CalendarFeeds feeds;
    private final ObjectProvider<MailOverview> mail;

    /// @param mail absent when no mail goes out
    NotificationPages(MailChoices choices, CalendarFeeds feeds, ObjectProvider<MailOverview> mail) {
        this.choices = choices;
        this.feeds = feeds;
        this.mail = mail;
    }

    @GetMapping(path = "/notifications", produces = MediaType.TEXT_HTML_VALUE)
    String notifications(@AuthenticationPrincipal SignedIn reader, Model model) {
        model.addAttribute("choice", choices.of(reader.account()).orElse(null));
        model.addAttribute("mail", mail.getIfUnique());
        model.addAttribute("feed", feeds.of(reader).orElse(null));
        return "notifications";
    }
}
