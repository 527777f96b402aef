package vn.steerlog.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/// Keeps bodies small, whether or not they say their length, and takes the fingerprint of those
/// that come with an `Idempotency-Key`. JSON is read as UTF-8 only.
final class BodyFilter extends OncePerRequestFilter {
    private final HttpSettings.Http settings;
    private final ProblemWriter problems;

    BodyFilter(HttpSettings.Http settings, ProblemWriter problems) {
        this.settings = settings;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<MediaType> type = type(request);
        boolean isUpload = type.filter(it -> it.getType().equals("multipart")).isPresent();
        long limit = (isUpload ? settings.maxUpload() : settings.maxBody()).toBytes();
        if (request.getContentLengthLong() > limit) {
            problems.write(ProblemException.of(CommonProblem.TOO_LARGE), request, response);
        } else if (type.filter(BodyFilter::isForeignText).isPresent()) {
            problems.write(
                    ProblemException.of(
                            CommonProblem.UNSUPPORTED_MEDIA_TYPE,
                            "application/json; charset=utf-8"),
                    request,
                    response);
        } else if (isUpload) {
            chain.doFilter(request, response);
        } else if (isJson(type) && !Requests.header(request, IdempotencyKey.HEADER).isEmpty()) {
            withFingerprint(request, response, chain, limit);
        } else {
            chain.doFilter(new BoundedBody(request, limit), response);
        }
    }

    private void withFingerprint(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, long limit)
            throws ServletException, IOException {
        byte[] body = request.getInputStream().readNBytes(Math.toIntExact(limit) + 1);
        if (body.length > limit) {
            problems.write(ProblemException.of(CommonProblem.TOO_LARGE), request, response);
        } else {
            request.setAttribute(IdempotencyKey.FINGERPRINT, fingerprint(request, body));
            chain.doFilter(new KeptBody(request, body), response);
        }
    }

    private static String fingerprint(HttpServletRequest request, byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            String query = request.getQueryString();
            String target =
                    request.getMethod()
                            + " "
                            + request.getRequestURI()
                            + (query == null ? "" : "?" + query)
                            + "\n";
            digest.update(target.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<MediaType> type(HttpServletRequest request) {
        try {
            String type = Requests.header(request, "Content-Type");
            return type.isBlank() ? Optional.empty() : Optional.of(MediaType.parseMediaType(type));
        } catch (InvalidMediaTypeException _) {
            return Optional.empty();
        }
    }

    private static boolean isJson(Optional<MediaType> type) {
        return type.filter(it -> it.getSubtype().toLowerCase(Locale.ROOT).endsWith("json"))
                .isPresent();
    }

    private static boolean isForeignText(MediaType type) {
        return isJson(Optional.of(type))
                && type.getCharset() != null
                && !StandardCharsets.UTF_8.equals(type.getCharset());
    }
}
