package vn.steerlog.query.api;

import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.steerlog.query.stamp.Stamp;

/// Files that leave the system, each named by the digest of what it tells.
final class Download {
    static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String PDF = "application/pdf";

    private Download() {}

    static ResponseEntity.BodyBuilder named(Stamp stamp, Locale language) {
        return ResponseEntity.ok()
                .eTag("\"" + stamp.sha256() + "-" + language.getLanguage() + "\"")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
    }

    static ResponseEntity<Object> file(
            byte[] bytes, String type, String name, Stamp stamp, Locale language) {
        return named(stamp, language)
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
