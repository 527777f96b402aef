package vn.steerlog.command.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.steerlog.http.CommonProblem;
import vn.steerlog.http.MayCall;
import vn.steerlog.http.ProblemException;
import vn.steerlog.http.Role;
import vn.steerlog.http.SignInToken;
import vn.steerlog.http.SignInTokens;

/// Signing in and out, and one's own account.
@RestController
@RequestMapping("/api/v1")
final class SignInController {
    private final SignIn signIn;
    private final SignInTokens tokens;

    SignInController(SignIn signIn, SignInTokens tokens) {
        this.signIn = signIn;
        this.tokens = tokens;
    }

    /// What signing in takes.
    record NameAndPassword(String name, String password) {
        @Override
        public String toString() {
            return "NameAndPassword";
        }
    }

    /// What changing one's password takes.
    record PasswordChange(String current, String password) {
        @Override
        public String toString() {
            return "PasswordChange";
        }
    }

    /// Who is signed in, and until when.
    record Who(
            String account,
            String displayName,
            Role role,
            Optional<String> agency,
            boolean mustChangePassword,
            Instant expires) {
        static Who of(SignInToken token) {
            var who = token.who();
            return new Who(
                    who.account(),
                    who.displayName(),
                    who.role(),
                    who.agency(),
                    token.mustChangePassword(),
                    token.expiresAt());
        }
    }

    /// A token for scripts, to be sent as `Authorization: Bearer <token>`.
    record BearerToken(String token, String tokenType, Instant expires) {
        @Override
        public String toString() {
            return "BearerToken";
        }
    }

    @MayCall
    @PostMapping("/sign-in")
    ResponseEntity<Who> signIn(
            @RequestBody NameAndPassword given,
            HttpServletRequest request,
            HttpServletResponse response) {
        SignInToken token =
                signIn.signIn(given.name(), given.password(), request.getRemoteAddr(), tokens);
        tokens.setCookie(token, request, response);
        return once(Who.of(token));
    }

    @MayCall
    @PostMapping("/sign-out")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> signOut(HttpServletRequest request, HttpServletResponse response) {
        tokens.clearCookie(request, response);
        return ResponseEntity.noContent().build();
    }

    @MayCall
    @PostMapping("/tokens")
    ResponseEntity<BearerToken> token(
            @RequestBody NameAndPassword given, HttpServletRequest request) {
        SignInToken token =
                signIn.signIn(given.name(), given.password(), request.getRemoteAddr(), tokens);
        return once(new BearerToken(tokens.text(token), "Bearer", token.expiresAt()));
    }

    @GetMapping("/me")
    Who me() {
        return Who.of(current());
    }

    /// Ends all other sign-ins of the account, and all its bearer tokens.
    @MayCall({Role.SECRETARIAT, Role.LEADER, Role.AGENCY_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
    @PostMapping("/me/password")
    ResponseEntity<Who> changePassword(
            @RequestBody PasswordChange change,
            HttpServletRequest request,
            HttpServletResponse response) {
        Account account =
                signIn.changePassword(
                        current().who().account(),
                        change.current(),
                        change.password(),
                        request.getRemoteAddr());
        SignInToken token = tokens.issue(account.signedIn(), account.generation(), false);
        if (request.getHeader("Authorization") == null) {
            tokens.setCookie(token, request, response);
        }
        return once(Who.of(token));
    }

    private static SignInToken current() {
        return SignInTokens.current()
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_SIGNED_IN));
    }

    private static <T> ResponseEntity<T> once(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
