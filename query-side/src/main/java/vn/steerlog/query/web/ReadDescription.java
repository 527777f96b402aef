package vn.steerlog.query.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import vn.steerlog.events.Id;
import vn.steerlog.http.MayCall;

/// Describes questions as they are asked: `asOf`, `after`, the parameters of records, and every
/// status that may come back.
final class ReadDescription implements OperationCustomizer {
    private static final String PROBLEM = "#/components/responses/Problem";
    private static final String AS_OF =
            "As of when: the number of a record, a day (`2025-06-01` or `01/06/2025`: the end of"
                    + " it), a minute (`01/06/2025 16:30`) or an instant; the present when absent";
    private static final String ON =
            "What held on that day by the days in the minutes, as far as was recorded by `asOf`; by"
                    + " the clock of the ledger alone when absent";
    private static final String AFTER =
            "The answer takes at least this record into account; waits briefly for it";

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (Asking.isOurs(method)) {
            operation.setParameters(parameters(operation, method));
            describeAnswers(operation, method);
        }
        return operation;
    }

    private static List<Parameter> parameters(Operation operation, HandlerMethod method) {
        List<Parameter> described = new ArrayList<>();
        if (operation.getParameters() != null) {
            List<String> replaced =
                    Stream.of(method.getMethodParameters())
                            .filter(ReadDescription::isReplaced)
                            .map(it -> Objects.requireNonNull(it.getParameter().getName()))
                            .toList();
            operation.getParameters().stream()
                    .filter(known -> !replaced.contains(known.getName()))
                    .forEach(described::add);
        }
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(Parameters.class)) {
                Stream.of(parameter.getParameterType().getRecordComponents())
                        .map(ReadDescription::described)
                        .forEach(described::add);
            } else if (isAsked(parameter)) {
                described.add(query(Asking.AS_OF, AS_OF, text().maxLength(40)));
                described.add(query(Asking.AFTER, AFTER, whole()));
                if (Asking.hasTwoClocks(method)) {
                    described.add(query(Asking.ON, ON, text().maxLength(10)));
                }
            }
        }
        return described;
    }

    private static boolean isReplaced(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(Parameters.class)
                || parameter.hasParameterAnnotation(AuthenticationPrincipal.class)
                || isAsked(parameter);
    }

    private static boolean isAsked(MethodParameter parameter) {
        return parameter.getParameterType() == Asked.class;
    }

    private static Parameter described(RecordComponent component) {
        ParameterizedType type = (ParameterizedType) component.getGenericType();
        Schema<?> item = schema((Class<?>) type.getActualTypeArguments()[0]);
        boolean several = type.getRawType() == List.class;
        String name = component.getName();
        return query(name, description(component), several ? list(item) : bounded(name, item));
    }

    private static Schema<?> list(Schema<?> item) {
        JsonSchema list = new JsonSchema();
        list.typesItem("array");
        list.setItems(item);
        return list;
    }

    private static Schema<?> bounded(String name, Schema<?> schema) {
        return name.equals("limit")
                ? schema.minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(Paging.LARGEST_SIZE))
                : schema;
    }

    private static String description(RecordComponent component) {
        return Optional.ofNullable(
                        component
                                .getAccessor()
                                .getAnnotation(io.swagger.v3.oas.annotations.Parameter.class))
                .map(io.swagger.v3.oas.annotations.Parameter::description)
                .orElseGet(() ->
                        switch (component.getName()) {
                            case "cursor" -> "The page after the one whose `next` this was";
                            case "limit" -> "How many a page has, 1 to 200; 50 when absent";
                            default -> "Only those with this " + component.getName();
                        });
    }

    private static Schema<?> schema(Class<?> type) {
        if (type == Integer.class || type == Long.class) {
            return whole();
        }
        if (Id.class.isAssignableFrom(type)) {
            return text().maxLength(Id.MAX_LENGTH).pattern("^[A-Za-z0-9._-]+$");
        }
        if (type == LocalDate.class) {
            return text().maxLength(10);
        }
        if (type.isEnum()) {
            JsonSchema constants = text();
            Stream.of(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .forEach(constants::addEnumItemObject);
            return constants;
        }
        return text().maxLength(500);
    }

    private static JsonSchema text() {
        JsonSchema schema = new JsonSchema();
        schema.typesItem("string");
        return schema;
    }

    private static Schema<?> whole() {
        return new JsonSchema().typesItem("integer").minimum(BigDecimal.ZERO);
    }

    private static Parameter query(String name, String description, Schema<?> schema) {
        return new QueryParameter()
                .name(name)
                .description(description)
                .required(false)
                .schema(schema);
    }

    private static void describeAnswers(Operation operation, HandlerMethod method) {
        boolean asked = Stream.of(method.getMethodParameters()).anyMatch(ReadDescription::isAsked);
        boolean ofOne =
                Stream.of(method.getMethodParameters())
                        .anyMatch(it -> it.hasParameterAnnotation(PathVariable.class));
        boolean limited = method.hasMethodAnnotation(MayCall.class);
        if (asked) {
            describeKnown(operation);
        }
        problem(operation, 400, "A parameter is unknown, wrong or given twice");
        problem(operation, 401, "Nobody is signed in");
        if (limited || !isRead(method)) {
            problem(operation, 403, "The role has no right to this");
        }
        if (ofOne) {
            problem(operation, 404, "There is nothing under that name, or not for this reader");
        }
        problem(operation, 406, "The answer is JSON");
        if (Stream.of(method.getMethodParameters())
                .anyMatch(it -> it.hasParameterAnnotation(RequestBody.class))) {
            problem(operation, 413, "The body is too large");
            problem(operation, 415, "The body comes in a form that is not read");
        }
        if (!isRead(method)) {
            problem(operation, 409, "Things do not stand so that it could be done");
        }
        if (asked) {
            problem(operation, 503, "A view has not come as far as asked for; try again soon");
        }
    }

    private static void describeKnown(Operation operation) {
        Header etag = new Header().schema(text()).description("Names this answer");
        Header commit =
                new Header()
                        .schema(whole())
                        .description("The last record that the answer takes into account");
        Header since =
                new Header()
                        .schema(text())
                        .description(
                                "Only while something that was recorded may be lacking: since when,"
                                        + " as an instant");
        Header seconds = new Header().schema(whole()).description("How many seconds ago that was");
        Optional.ofNullable(operation.getResponses().get("200"))
                .ifPresent(answer -> {
                    answer.addHeaderObject("ETag", etag);
                    answer.addHeaderObject(Asking.AS_OF_COMMIT, commit);
                    answer.addHeaderObject(Asking.STALE_SINCE, since);
                    answer.addHeaderObject(Asking.STALE_SECONDS, seconds);
                });
        operation
                .getResponses()
                .addApiResponse(
                        "304",
                        new ApiResponse().description("The answer named in If-None-Match holds"));
    }

    private static boolean isRead(HandlerMethod method) {
        return AnnotatedElementUtils.hasAnnotation(method.getMethod(), GetMapping.class);
    }

    /// The words stand beside the shared description of problems.
    private static void problem(Operation operation, int status, String words) {
        ApiResponse answer = new ApiResponse();
        answer.set$ref(PROBLEM);
        answer.setDescription(words);
        operation.getResponses().addApiResponse(Integer.toString(status), answer);
    }
}
