package vn.steerlog.http;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;

/// Answers what Tomcat itself refuses, such as a malformed URL, in place of its HTML page.
final class ProblemReportValve extends ErrorReportValve {
    private final transient ProblemWriter problems;

    ProblemReportValve(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var ioAllowed = new AtomicBoolean(false);
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, ioAllowed);
        if (!ioAllowed.get()) {
            return;
        }
        var problem =
                failure == null || status < 500
                        ? Failures.ofStatus(status, failure)
                        : Failures.understand(failure);
        try {
            problems.write(problem, request.getRequest(), response.getResponse());
            response.finishResponse();
        } catch (IOException _) {
            // the caller has gone away
        }
    }
}
