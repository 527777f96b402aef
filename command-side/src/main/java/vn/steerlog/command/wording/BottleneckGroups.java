package vn.steerlog.command.wording;

import java.util.Map;
import java.util.regex.Pattern;
import vn.steerlog.events.bottleneck.BottleneckGroup;

/// Groups of bottlenecks in words: `Hạ tầng`, `Nguồn nhân lực`, `Cơ chế, chính sách`.
public final class BottleneckGroups {
    /// What a group is recognised by; a text that matches two of them is neither.
    private static final Map<BottleneckGroup, Pattern> MARKS =
            Map.of(
                    BottleneckGroup.INFRASTRUCTURE,
                    Pattern.compile("\\bha tang\\b"),
                    BottleneckGroup.PEOPLE,
                    Pattern.compile("\\b(?:nhan luc|con nguoi|nguon luc con nguoi)\\b"),
                    BottleneckGroup.INSTITUTIONS,
                    Pattern.compile("\\b(?:the che|co che|chinh sach|phap luat)\\b"));

    private BottleneckGroups() {}

    /// Words that name no known group, two groups or none are [BottleneckGroup#OTHER]: the caller
    /// keeps the words.
    public static BottleneckGroup of(String text) {
        String plain = Wording.of(text).plain();
        var found =
                MARKS.entrySet().stream()
                        .filter(group -> group.getValue().matcher(plain).find())
                        .map(Map.Entry::getKey)
                        .toList();
        return found.size() == 1 ? found.getFirst() : BottleneckGroup.OTHER;
    }
}
