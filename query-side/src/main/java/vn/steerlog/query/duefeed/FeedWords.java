package vn.steerlog.query.duefeed;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import vn.steerlog.query.taskregister.Standing;
import vn.steerlog.query.taskregister.TaskRow;

/// What a calendar says, in Vietnamese, or in English for readers who ask for it.
final class FeedWords {
    private final ResourceBundle bundle;
    private final Locale language;

    FeedWords(Locale asked) {
        language = asked.getLanguage().equals("en") ? Locale.ENGLISH : Locale.of("vi");
        bundle =
                ResourceBundle.getBundle(
                        "vn.steerlog.query.duefeed",
                        language,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String name() {
        return bundle.getString("name");
    }

    /// Restricted work is named nowhere but in the application: a calendar is kept by others.
    String summary(TaskRow task, Standing standing) {
        String title = task.restricted() ? bundle.getString("restricted") : task.title();
        return new MessageFormat(bundle.getString("summary." + standing), language)
                .format(new Object[] {title});
    }
}
