package vn.steerlog.command.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import vn.steerlog.http.CommonProblem;
import vn.steerlog.http.IdempotencyKey;
import vn.steerlog.http.LogContext;
import vn.steerlog.http.ProblemException;
import vn.steerlog.http.SignedIn;

/// Gives controllers the [Caller] of the request: who is signed in, and the command's id.
final class CallerResolver implements HandlerMethodArgumentResolver {
    private final Stamps stamps;

    CallerResolver(Stamps stamps) {
        this.stamps = stamps;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        SignedIn who = signedIn();
        HttpServletRequest servletRequest =
                Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        Caller caller =
                IdempotencyKey.of(servletRequest)
                        .map(key -> Caller.repeatable(who, key, stamps))
                        .orElseGet(() -> Caller.once(who, stamps));
        LogContext.command(caller.cause());
        return caller.having(SeenCommit.of(servletRequest));
    }

    private static SignedIn signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn who) {
            return who;
        }
        throw ProblemException.of(CommonProblem.NOT_SIGNED_IN);
    }
}
