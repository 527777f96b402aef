package vn.steerlog.query.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/// Has recorded what was read for an answer, and puts its tag on it. A problem does not come this
/// way and has none, so that it is told again to whoever asks again. What names itself keeps its
/// own.
@ControllerAdvice
final class TaggedAnswers implements ResponseBodyAdvice<Object> {
    private final RestrictedReads reads;

    TaggedAnswers(RestrictedReads reads) {
        this.reads = reads;
    }

    @Override
    public boolean supports(
            MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        reads.record();
        boolean tagged = response.getHeaders().getETag() != null;
        if (!tagged && request instanceof ServletServerHttpRequest servlet) {
            Asking.tag(servlet.getServletRequest())
                    .ifPresent(tag -> response.getHeaders().set(HttpHeaders.ETAG, tag));
        }
        return body;
    }
}
