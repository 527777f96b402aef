package vn.steerlog.query.eventsearch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import vn.steerlog.query.text.PlainText;

/// The words of an event, from its stored form.
final class EventTexts {
    private static final JsonFactory JSON = new JsonFactory();

    /// What no person reads. What is sealed is nobody's business.
    private static final Set<String> PASSED_OVER =
            Set.of("sealed", "sha256", "kind", "purpose", "mediaType", "comparison");

    /// What programs call things.
    private static final Pattern ID =
            Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private static final int ID_LENGTH = 36;

    private EventTexts() {}

    /// Visits every text in `data` with the name of the property that holds it.
    ///
    /// @param data JSON in UTF-8
    static void each(byte[] data, BiConsumer<String, String> visit) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), data)) {
            String property = "";
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME) {
                    property = parser.currentName();
                } else if (token == JsonToken.VALUE_STRING && !PASSED_OVER.contains(property)) {
                    visit.accept(property, parser.getString());
                } else if (token == JsonToken.VALUE_TRUE) {
                    visit.accept(property, "");
                }
            }
        }
    }

    /// The words of `text` as they are compared; an id has none.
    static List<String> words(String text) {
        if (text.length() == ID_LENGTH && ID.matcher(text).matches()) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = PlainText.plain(text.charAt(i));
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            } else if (c != 0 && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }
}
