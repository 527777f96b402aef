package vn.steerlog.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// A request whose token counts. Its name, as logs and metrics see it, is the account's id.
final class SignedInAuthentication extends AbstractAuthenticationToken {
    /// Held instead of a role until the password is changed.
    static final String MUST_CHANGE_PASSWORD = "MUST_CHANGE_PASSWORD";

    private final transient SignInToken token;

    SignedInAuthentication(SignInToken token) {
        super(List.of(new SimpleGrantedAuthority(authority(token))));
        this.token = token;
        setAuthenticated(true);
    }

    private static String authority(SignInToken token) {
        return token.mustChangePassword()
                ? MUST_CHANGE_PASSWORD
                : "ROLE_" + token.who().role().name();
    }

    SignInToken token() {
        return token;
    }

    @Override
    public SignedIn getPrincipal() {
        return token.who();
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return token.who().account();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInAuthentication that && token.equals(that.token);
    }

    @Override
    public int hashCode() {
        return token.hashCode();
    }
}
