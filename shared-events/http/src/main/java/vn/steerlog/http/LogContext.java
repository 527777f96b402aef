package vn.steerlog.http;

import java.util.Objects;
import org.slf4j.MDC;

/// What every line of the log says beside its words, while a request is served. The names are those
/// of the Elastic Common Schema where it has one. People are named by the id of their account only.
public final class LogContext {
    private static final String TRACE = "trace.id";
    private static final String ACTOR = "user.id";
    private static final String COMMAND = "command.id";

    private LogContext() {}

    static void begin(String trace) {
        MDC.put(TRACE, trace);
    }

    static void actor(SignedIn who) {
        MDC.put(ACTOR, who.account());
    }

    /// @param id the command's, as the ledger keeps it as the commit's `cause`
    public static void command(String id) {
        MDC.put(COMMAND, id);
    }

    /// The trace of the request that is being served; empty when there is none.
    public static String trace() {
        return Objects.requireNonNullElse(MDC.get(TRACE), "");
    }

    static void end() {
        MDC.remove(TRACE);
        MDC.remove(ACTOR);
        MDC.remove(COMMAND);
    }
}
