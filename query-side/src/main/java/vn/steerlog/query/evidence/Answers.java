package vn.steerlog.query.evidence;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Answers in JSON, or as the plain text that other tools read, as `Accept` says.
final class Answers {
    private static final MediaType TEXT =
            new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private Answers() {}

    static ResponseEntity<Object> of(HttpServletRequest request, Object json, String text) {
        return wantsText(request)
                ? ResponseEntity.ok()
                        .contentType(TEXT)
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                        .body(text.getBytes(StandardCharsets.UTF_8))
                : ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                        .body(json);
    }

    static ResponseEntity<byte[]> text(String text) {
        return ResponseEntity.ok().contentType(TEXT).body(text.getBytes(StandardCharsets.UTF_8));
    }

    /// JSON is preferred where both would do.
    private static boolean wantsText(HttpServletRequest request) {
        String accept = Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse("");
        List<MediaType> wanted = MediaType.parseMediaTypes(accept);
        return quality(wanted, MediaType.TEXT_PLAIN) > quality(wanted, MediaType.APPLICATION_JSON);
    }

    private static double quality(List<MediaType> wanted, MediaType type) {
        return wanted.stream()
                .filter(it -> it.includes(type))
                .max(Comparator.comparingInt(it -> it.isConcrete() ? 1 : 0))
                .map(MediaType::getQualityValue)
                .orElse(0.0);
    }
}
