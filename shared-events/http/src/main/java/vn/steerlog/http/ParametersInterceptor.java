package vn.steerlog.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;

/// Refuses writes with parameters or files that nobody reads (`?dryrun=true` must not import for
/// real), and parameters that are there twice. Reads answer for their own.
final class ParametersInterceptor implements HandlerInterceptor {
    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && !Requests.isRead(request)
                && request.getRequestURI().startsWith("/api/")
                && !isForm(request)) {
            List<InputError> errors = unknown(request, known(method));
            if (!errors.isEmpty()) {
                throw ProblemException.of(CommonProblem.UNKNOWN_PARAMETER).withErrors(errors);
            }
            requireOnce(request);
        }
        return true;
    }

    /// Its fields look like parameters, but no write reads one: it is refused for what it is.
    private static boolean isForm(HttpServletRequest request) {
        return Requests.header(request, "Content-Type")
                .startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private static List<InputError> unknown(HttpServletRequest request, Set<String> known) {
        Set<String> given = new TreeSet<>(request.getParameterMap().keySet());
        if (request instanceof MultipartHttpServletRequest multipart) {
            given.addAll(multipart.getMultiFileMap().keySet());
        }
        given.removeAll(known);
        return given.stream()
                .map(name -> InputError.in(name, InputFault.UNKNOWN_PARAMETER, Optional.empty()))
                .toList();
    }

    private static void requireOnce(HttpServletRequest request) {
        var twice = new ArrayList<InputError>();
        request.getParameterMap()
                .forEach((name, values) -> {
                    if (values.length > 1) {
                        twice.add(InputError.in(name, InputFault.GIVEN_TWICE, Optional.empty()));
                    }
                });
        if (!twice.isEmpty()) {
            throw ProblemException.of(CommonProblem.VALIDATION_FAILED).withErrors(twice);
        }
    }

    private static Set<String> known(HandlerMethod method) {
        return Arrays.stream(method.getMethod().getParameters())
                .flatMap(parameter ->
                        Optional.ofNullable(
                                AnnotatedElementUtils.findMergedAnnotation(
                                        parameter, RequestParam.class))
                                .map(it -> it.name().isEmpty() ? parameter.getName() : it.name())
                                .stream())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
