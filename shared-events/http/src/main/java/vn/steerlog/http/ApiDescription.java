package vn.steerlog.http;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;

/// What holds for every operation of the API, in its description at `/v3/api-docs`.
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final String PROBLEM = "Problem";

    @Bean
    static ModelConverter apiTypes() {
        return new ApiTypes();
    }

    @Bean
    static OpenApiCustomizer apiDescription() {
        return api -> {
            api.info(new Info().title("Sổ Chỉ Đạo (Steerlog)").version("v1"));
            api.servers(List.of(new Server().url("/")));
            if (api.getPaths() != null) {
                api.getPaths().keySet().removeIf(path -> !path.startsWith("/api/"));
                api.getPaths().values().stream()
                        .map(PathItem::readOperations)
                        .flatMap(List::stream)
                        .forEach(ApiDescription::complete);
            }
            describeProblems(api);
            describeSignIn(api);
        };
    }

    private static void complete(Operation operation) {
        operation.getResponses().values().stream()
                .map(ApiResponse::getContent)
                .flatMap(Stream::ofNullable)
                .forEach(ApiDescription::sayJson);
        operation
                .getResponses()
                .addApiResponse(
                        "default", new ApiResponse().$ref("#/components/responses/" + PROBLEM));
    }

    /// Answers whose type nobody declared are JSON.
    private static void sayJson(Content content) {
        MediaType any = content.remove("*/*");
        if (any != null) {
            content.addMediaType("application/json", any);
        }
    }

    private static Components components(OpenAPI api) {
        if (api.getComponents() == null) {
            api.components(new Components());
        }
        return api.getComponents();
    }

    private static void describeProblems(OpenAPI api) {
        var components = components(api);
        ModelConverters.getInstance(true).readAll(Problem.class).forEach(components::addSchemas);
        var schema = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
        var content =
                new Content()
                        .addMediaType("application/problem+json", new MediaType().schema(schema));
        components.addResponses(
                PROBLEM,
                new ApiResponse()
                        .description("A problem (RFC 9457); `code` says which, `detail` what to do")
                        .content(content));
    }

    private static void describeSignIn(OpenAPI api) {
        components(api)
                .addSecuritySchemes(
                        "bearer",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"))
                .addSecuritySchemes(
                        "cookie",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name(SignInCookies.NAME));
        api.addSecurityItem(new SecurityRequirement().addList("bearer"));
        api.addSecurityItem(new SecurityRequirement().addList("cookie"));
    }

    /// Shows parameters that an argument resolver makes as what they are made from.
    @Bean
    static OperationCustomizer resolvedParameters(ObjectProvider<ApiParameters> resolved) {
        List<ApiParameters> known = resolved.stream().toList();
        known.forEach(it -> SpringDocUtils.getConfig().addRequestWrapperToIgnore(it.type()));
        return (operation, method) -> {
            for (MethodParameter parameter : method.getMethodParameters()) {
                if (IdempotencyKeyResolver.isKey(parameter)) {
                    remove(operation, parameter.getParameter().getName());
                    operation.addParametersItem(ApiParameters.idempotencyKey());
                }
                known.stream()
                        .filter(it -> it.type() == parameter.getParameterType())
                        .flatMap(it -> it.parameters().stream())
                        .forEach(operation::addParametersItem);
            }
            return operation;
        };
    }

    private static void remove(Operation operation, String name) {
        var parameters = new ArrayList<>(operation.getParameters());
        parameters.removeIf(parameter -> name.equals(parameter.getName()));
        operation.setParameters(parameters);
    }
}
