package vn.steerlog.query.pages;

import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.steerlog.http.LocalPath;
import vn.steerlog.http.MayCall;

/// Signing in, and the own password.
@Controller
class SignInPages {
    @MayCall
    @GetMapping(path = "/sign-in", produces = MediaType.TEXT_HTML_VALUE)
    String signIn(@RequestParam Optional<String> next, Model model) {
        model.addAttribute("next", LocalPath.orHome(next.orElse("/")));
        return "sign-in";
    }

    @GetMapping(path = "/password", produces = MediaType.TEXT_HTML_VALUE)
    String password() {
        return "password";
    }
}
