package vn.steerlog.command.paper;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// The kinds of files that are taken as papers.
enum PaperKind {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    DOC("application/msword", "doc"),
    XLS("application/vnd.ms-excel", "xls"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    TXT("text/plain", "txt"),
    CSV("text/csv", "csv");

    private final String mediaType;
    private final String[] endings;

    PaperKind(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = endings;
    }

    String mediaType() {
        return mediaType;
    }

    /// Whether files of this kind are called so.
    ///
    /// @param ending without the dot, in lower case
    boolean isCalled(String ending) {
        return Arrays.asList(endings).contains(ending);
    }

    /// The kind whose files are called so.
    static Optional<PaperKind> called(String ending) {
        return Arrays.stream(values()).filter(kind -> kind.isCalled(ending)).findFirst();
    }

    /// All endings, as they stand in a sentence.
    static String accepted() {
        return Arrays.stream(values())
                .flatMap(kind -> Arrays.stream(kind.endings))
                .map(ending -> "." + ending)
                .collect(Collectors.joining(", "));
    }
}
