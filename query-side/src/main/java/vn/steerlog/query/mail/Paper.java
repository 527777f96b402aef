package vn.steerlog.query.mail;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.steerlog.query.documents.Words;
import vn.steerlog.query.mail.Letter.Line;
import vn.steerlog.query.mail.Letter.Section;
import vn.steerlog.query.taskregister.TaskRow;
import vn.steerlog.query.web.Formats;

/// On which letters are written: the words of one language, the agencies' names of today, and where
/// the pages are.
record Paper(Words words, Formats formats, TodaysBoard board, MailSettings settings) {

    String words(String key, Object... arguments) {
        return words.of(key, arguments);
    }

    String count(int number) {
        return formats.count(number);
    }

    String page(String path) {
        return settings.page(path);
    }

    Line line(TaskRow task) {
        String detail =
                Stream.concat(
                                task.holder().map(board.agencies()::of).stream(),
                                task
                                        .due()
                                        .lastDay()
                                        .map(day -> words("due", formats.day(day)))
                                        .stream())
                        .collect(Collectors.joining(" · "));
        return new Line(task.title(), detail, Optional.of(page("/tasks/" + task.task().value())));
    }

    /// @param count of the tasks that it is about
    Letter letter(String kind, int count, List<Section> sections) {
        return new Letter(
                words.language(),
                words(kind + ".subject", formats.day(board.today()), count(count)),
                words(kind + ".greeting", formats.day(board.today())),
                sections,
                List.of(words("restricted"), words("off", page("/notifications"))));
    }
}
