package vn.steerlog.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Enforces [MayCall], before a body is read.
final class RightsInterceptor implements HandlerInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger(RightsInterceptor.class);
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && handler instanceof HandlerMethod method
                && !isAllowed(request, method)) {
            throw ProblemException.of(CommonProblem.NO_RIGHT);
        }
        return true;
    }

    private static boolean isAllowed(HttpServletRequest request, HandlerMethod method) {
        MayCall rights = rights(method);
        if (rights == null) {
            boolean isRead = READS.contains(request.getMethod());
            if (!isRead) {
                LOG.warn("closed to everybody, for want of @MayCall: {}", method);
            }
            return isRead;
        }
        Set<Role> roles = Set.of(rights.value());
        return roles.isEmpty() || role().filter(roles::contains).isPresent();
    }

    private static Optional<Role> role() {
        return SecurityContextHolder.getContext().getAuthentication()
                        instanceof SignedInAuthentication who
                ? Optional.of(who.getPrincipal().role())
                : Optional.empty();
    }

    private static @Nullable MayCall rights(HandlerMethod method) {
        MayCall own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), MayCall.class);
        return own != null
                ? own
                : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), MayCall.class);
    }
}
