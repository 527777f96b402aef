package vn.steerlog.command.platform;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.HandlerMethod;
import vn.steerlog.http.MayCall;

/// Describes the operations of the command side with every status that may come back.
final class WriteDescription implements OperationCustomizer {
    private static final String PROBLEM = "#/components/responses/Problem";
    private static final String HERE = "vn.steerlog.command.";

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (method.getBeanType().getName().startsWith(HERE)) {
            describeSuccess(operation, method);
            problems(method).forEach((status, words) -> problem(operation, status, words));
        }
        return operation;
    }

    /// A status that is said once for a whole controller is known to Spring but not to springdoc.
    private static void describeSuccess(Operation operation, HandlerMethod method) {
        ResponseStatus said =
                AnnotatedElementUtils.findMergedAnnotation(
                        method.getBeanType(), ResponseStatus.class);
        ApiResponse ok = operation.getResponses().get("200");
        if (said != null && ok != null) {
            operation.getResponses().remove("200");
            operation
                    .getResponses()
                    .addApiResponse(
                            Integer.toString(said.code().value()),
                            ok.description("It is recorded"));
        }
    }

    private static Map<Integer, String> problems(HandlerMethod method) {
        var problems = new TreeMap<Integer, String>();
        problems.put(400, "The request is not understood; `errors` says where");
        problems.put(401, "Nobody is signed in, or the name or the password is wrong");
        problems.put(406, "The answer is JSON");
        if (!isRead(method) || isLimited(method)) {
            problems.put(403, "The role has no right to this, or the page's token is missing");
        }
        if (takes(method, PathVariable.class)) {
            problems.put(404, "There is nothing at this address, or not for this caller");
        }
        if (takes(method, RequestBody.class) || takes(method, RequestParam.class)) {
            problems.put(413, "The body is too large");
            problems.put(415, "The body comes in a form that is not read");
        }
        if (isCommand(method)) {
            problems.put(409, "The state of things does not allow it");
            problems.put(422, "A value is not acceptable, or names what does not exist");
            problems.put(503, "Too much is going on, or the ledger is away: try again soon");
        }
        return problems;
    }

    private static boolean isCommand(HandlerMethod method) {
        return Stream.of(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == Caller.class);
    }

    private static boolean isRead(HandlerMethod method) {
        return AnnotatedElementUtils.hasAnnotation(method.getMethod(), GetMapping.class);
    }

    private static boolean isLimited(HandlerMethod method) {
        return AnnotatedElementUtils.hasAnnotation(method.getMethod(), MayCall.class)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), MayCall.class);
    }

    private static boolean takes(HandlerMethod method, Class<? extends Annotation> what) {
        return Stream.of(method.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(what));
    }

    /// The words stand beside the shared description of problems.
    private static void problem(Operation operation, int status, String words) {
        String code = Integer.toString(status);
        if (!operation.getResponses().containsKey(code)) {
            var answer = new ApiResponse();
            answer.set$ref(PROBLEM);
            answer.setDescription(words);
            operation.getResponses().addApiResponse(code, answer);
        }
    }
}
