package vn.steerlog.standalone.tool;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/// How a command answers: in words, or as one line of JSON. How far it has come goes to the error
/// stream, once a second, for work that lasts.
final class Saying {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long SECOND = 1_000_000_000L;

    private final PrintStream out;
    private final PrintStream err;
    private final LongSupplier nanos;
    private long told;

    @Option(names = "--json", description = "Answer in JSON, one line.")
    private boolean json;

    /// @param nanos as [System#nanoTime] counts
    Saying(PrintStream out, PrintStream err, LongSupplier nanos) {
        this.out = out;
        this.err = err;
        this.nanos = nanos;
        this.told = nanos.getAsLong();
    }

    boolean isJson() {
        return json;
    }

    /// @param facts of the answer in JSON
    /// @param words the same for people
    void say(Map<String, Object> facts, String words) {
        out.println(json ? JSON.writeValueAsString(facts) : words);
        out.flush();
    }

    /// @param result `wrong` or `unusable`
    void problem(String result, String code, String message) {
        if (json) {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("result", result);
            facts.put("code", code);
            facts.put("message", message);
            say(facts, "");
        } else {
            err.println(result + ": " + message + " [" + code + "]");
        }
    }

    void warn(String words) {
        err.println("note: " + words);
    }

    LongConsumer progress() {
        return number -> {
            long now = nanos.getAsLong();
            if (now - told > SECOND) {
                told = now;
                err.println("… commit " + number);
            }
        };
    }
}
