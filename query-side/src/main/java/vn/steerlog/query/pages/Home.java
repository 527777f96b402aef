package vn.steerlog.query.pages;

import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import vn.steerlog.http.Role;
import vn.steerlog.query.overview.Question;
import vn.steerlog.query.taskregister.Waiting;
import vn.steerlog.query.web.Asked;
import vn.steerlog.query.web.Formats;

/// Where the first page leads, and its words that are put together.
public final class Home {
    private final Asked asked;
    private final Address here;
    private final Formats formats;
    private final MessageSource words;

    Home(Asked asked, Address here, Formats formats, MessageSource words) {
        this.asked = asked;
        this.here = here;
        this.formats = formats;
        this.words = words;
    }

    /// The task register with one filter; for officers, of their own agency.
    public String tasks(String filter, Object value) {
        Address register = here.at("/tasks").with(filter, value);
        if (asked.reader().role() != Role.AGENCY_OFFICER) {
            return register.toString();
        }
        String own = asked.reader().agency().orElse("");
        return (filter.equals("part") ? register : register.with("part", "HOLDER"))
                .with("agency", own)
                .toString();
    }

    /// Another list with one filter, as of the same moment.
    public String list(String path, String filter, Object value) {
        return here.at(path).with(filter, value).toString();
    }

    public String reportDays() {
        return formats.count(Waiting.REPORT_DAYS);
    }

    /// The page of what a question is about.
    public String path(Question question) {
        String section =
                switch (question.reason()) {
                    case SILENT, EXTENDED_AND_LATE, RESULT_WAITS -> "/tasks/";
                    case AGENCY_LATE -> "/agencies/";
                    case TARGET_BEHIND -> "/targets/";
                    case BOTTLENECK_LATE -> "/bottlenecks/";
                };
        return section + question.subject().value();
    }

    /// Why it is asked about, in words.
    public String why(Question question) {
        Object[] figures =
                Stream.concat(
                                question.figures().stream().map(formats::number),
                                Stream.of(question.unit()))
                        .toArray();
        return words.getMessage("ask." + question.reason(), figures, asked.language());
    }
}
