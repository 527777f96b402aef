package vn.steerlog.query.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/// Before a page is written: what was read for it is recorded.
final class Leaving implements HandlerInterceptor {
    private final RestrictedReads reads;

    Leaving(RestrictedReads reads) {
        this.reads = reads;
    }

    @Override
    public void postHandle(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable ModelAndView page) {
        reads.record();
    }
}
