package vn.steerlog.query.pages;

import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.steerlog.http.SignedIn;
import vn.steerlog.query.desk.CalendarFeeds;

/// What somebody sets for themselves.
@Controller
class SettingsPages {
    private final CalendarFeeds feeds;

    SettingsPages(CalendarFeeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping(path = "/settings", produces = MediaType.TEXT_HTML_VALUE)
    String settings(@AuthenticationPrincipal SignedIn reader, Model model) {
        model.addAttribute("feed", feeds.of(reader).orElse(null));
        return "settings";
    }
}
