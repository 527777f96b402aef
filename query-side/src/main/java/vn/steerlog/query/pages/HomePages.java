package vn.steerlog.query.pages;

import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.steerlog.query.evidence.Integrity;
import vn.steerlog.query.evidence.IntegrityChecks;
import vn.steerlog.query.platform.QuerySide;
import vn.steerlog.query.taskregister.Tally;
import vn.steerlog.query.web.Asked;

/// The first page after signing in: what each role has to do, or to know.
@Controller
class HomePages {
    /// How much of a longer list is shown.
    private static final int LATEST = 15;

    private final QuerySide side;
    private final Integrity integrity;
    private final Frame frame;
    private final Shell shell;
    private final MessageSource words;
    private final Attention attention;
    private final HomeLists lists;
    private final HomeBoard board;

    HomePages(
            QuerySide side,
            Integrity integrity,
            IntegrityChecks checks,
            Frame frame,
            Shell shell,
            MessageSource words) {
        this.side = side;
        this.shell = shell;
        this.words = words;
        this.integrity = integrity;
        this.frame = frame;
        this.attention = new Attention(side, integrity, checks);
        this.lists = new HomeLists(side);
        this.board = new HomeBoard(side);
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    String home(Asked asked, Model model) {
        frame.fill(asked, model);
        model.addAttribute("home", new Home(asked, shell.here(), shell.formats(), words));
        Tally tally = side.agencyScorecard().total(asked.moment(), asked.viewer()).standings();
        model.addAttribute("tally", tally);
        model.addAttribute("shares", Share.of(tally));
        switch (asked.reader().role()) {
            case SECRETARIAT -> lists.fillSecretariat(asked, model);
            case LEADER -> board.fill(asked, model);
            case AGENCY_OFFICER -> lists.fillOfficer(asked, model);
            case AUDITOR -> fillAuditor(asked, model);
            case ADMINISTRATOR -> model.addAttribute("attention", attention.items(asked.moment()));
        }
        return "home";
    }

    private void fillAuditor(Asked asked, Model model) {
        var entries = side.happenings().latest(LATEST, asked.moment(), asked.viewer());
        model.addAttribute("happenings", Happening.of(entries, side, asked));
        model.addAttribute("integrity", integrity.status());
        model.addAttribute("attention", attention.items(asked.moment()));
    }
}
