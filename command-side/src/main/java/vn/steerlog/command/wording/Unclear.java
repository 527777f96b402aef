package vn.steerlog.command.wording;

import java.util.List;

/// Words that could not be understood: the arguments of a message, not the message.
///
/// @param fault what is wrong, a stable code
/// @param read the words as they were read (NFC, invisible characters removed), at most 80
///   characters of them
/// @param accepted ways of writing that would be accepted, the likeliest first; never empty
public record Unclear(WordingFault fault, String read, List<String> accepted) {
    private static final int SHOWN = 80;

    public Unclear {
        read = shortened(Wording.of(read).words());
        accepted = List.copyOf(accepted);
    }

    private static String shortened(String words) {
        return words.codePointCount(0, words.length()) <= SHOWN
                ? words
                : words.substring(0, words.offsetByCodePoints(0, SHOWN - 1)) + "…";
    }
}
