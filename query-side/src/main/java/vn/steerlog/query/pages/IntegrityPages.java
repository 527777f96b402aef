package vn.steerlog.query.pages;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.steerlog.http.MayCall;
import vn.steerlog.http.Role;
import vn.steerlog.query.evidence.Integrity;
import vn.steerlog.query.evidence.IntegrityChecks;
import vn.steerlog.query.evidence.IntegrityResult;

/// Whether the record is whole: the check that is going on, and what the ones before found.
@Controller
class IntegrityPages {
    private static final int LATEST = 20;

    private final IntegrityChecks checks;
    private final Integrity integrity;

    IntegrityPages(IntegrityChecks checks, Integrity integrity) {
        this.checks = checks;
        this.integrity = integrity;
    }

    @MayCall({Role.SECRETARIAT, Role.AUDITOR, Role.ADMINISTRATOR})
    @GetMapping(path = "/integrity", produces = MediaType.TEXT_HTML_VALUE)
    String integrity(Model model) {
        List<IntegrityResult> results = checks.latest(LATEST);
        model.addAttribute("running", checks.running().orElse(null));
        model.addAttribute("results", results);
        model.addAttribute("last", results.stream().findFirst().orElse(null));
        model.addAttribute("status", integrity.status());
        return "integrity";
    }
}
