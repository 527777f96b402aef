package vn.steerlog.query.documents;

/// Text as XML can hold it: without control characters and halves of characters.
final class Clean {
    private Clean() {}

    static String text(String text) {
        return text.codePoints().allMatch(Clean::allowed)
                ? text
                : text.codePoints()
                        .filter(Clean::allowed)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
    }

    /// XML 1.0, section 2.2.
    private static boolean allowed(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x1_0000;
    }
}
