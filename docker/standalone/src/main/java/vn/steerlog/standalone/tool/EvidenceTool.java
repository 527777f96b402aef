package vn.steerlog.standalone.tool;

import com.mongodb.MongoException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongSupplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import vn.steerlog.ledger.LedgerException;
import vn.steerlog.ledger.checkpoint.CheckpointConflict;
import vn.steerlog.ledger.checkpoint.KeyTrouble;
import vn.steerlog.ledger.checkpoint.MalformedNote;
import vn.steerlog.ledger.contents.ContentsException;
import vn.steerlog.ledger.export.ExportProblem;
import vn.steerlog.trail.TrailUnavailable;

/// The subcommands for auditors. Exit codes: 0 whole, 1 something is wrong with the evidence, 2
/// called wrongly or cannot be read. Its words are English, with codes that stay.
@Command(
        name = "steerlog",
        mixinStandardHelpOptions = true,
        description = {
            "Exports, verifies and proves what a ledger holds, without a server.",
            "Called with none of these commands, Steerlog itself is started."
        },
        footer =
                "Exit codes: 0 whole, 1 something is wrong with the evidence, 2 called wrongly or"
                        + " cannot be read. See docs/verify.md.")
public final class EvidenceTool {
    private static final Set<String> WORDS =
            Set.of("export", "verify", "prove", "digest", "rotate-key", "-h", "--help");
    static final int WRONG = 1;
    static final int UNUSABLE = 2;

    private final Saying saying;
    private final CommandLine commands;

    private EvidenceTool(PrintStream out, PrintStream err, LongSupplier nanos) {
        saying = new Saying(out, err, nanos);
        commands =
                new CommandLine(this)
                        .addSubcommand("export", new ExportCommand(saying, Clock.systemUTC()))
                        .addSubcommand("verify", new VerifyCommand(saying))
                        .addSubcommand("prove", new ProveCommand(saying))
                        .addSubcommand(
                                "rotate-key", new RotateKeyCommand(saying, Clock.systemUTC()))
                        .addSubcommand("digest", new DigestCommand(saying, Clock.systemUTC()))
                        .setExpandAtFiles(false)
                        .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                        .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                        .setExecutionExceptionHandler((problem, _, _) -> told(problem));
    }

    /// Whether `word`, the first one of a command line, is for this tool.
    public static boolean knows(String word) {
        return WORDS.contains(word);
    }

    /// @return the exit code
    public static int run(PrintStream out, PrintStream err, String... arguments) {
        return run(out, err, System::nanoTime, arguments);
    }

    static int run(PrintStream out, PrintStream err, LongSupplier nanos, String... arguments) {
        return new EvidenceTool(out, err, nanos).commands.execute(arguments);
    }

    private int told(Exception problem) throws Exception {
        return switch (problem) {
            case ExportProblem e when e.kind() != ExportProblem.Kind.NOT_AN_EXPORT ->
                    wrong(code(e.kind()), e);
            case LedgerException.Damaged e -> wrong("damaged", e);
            case ExportProblem e -> unusable(code(e.kind()), e);
            case CheckpointConflict e -> wrong("checkpoint-conflict", e);
            case TrailUnavailable e -> unusable("trail-unavailable", e);
            case ContentsException e -> unusable("papers-out-of-reach", e);
            case MalformedNote e -> unusable("malformed", e);
            case KeyTrouble e -> unusable("key-" + code(e.kind()), e);
            case UnusableException e -> unusable(e.code(), e);
            case IllegalArgumentException _, MongoException _, LedgerException _ ->
                    // an address may hold a password, and a driver may repeat it
                    unusable("unreachable", problem.getClass().getSimpleName());
            case NoSuchFileException e -> unusable("unreadable", "there is no " + e.getFile());
            case IOException e -> unusable("unreadable", e);
            default -> throw problem;
        };
    }

    private static String code(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private int wrong(String code, Exception problem) {
        saying.problem("wrong", code, String.valueOf(problem.getMessage()));
        return WRONG;
    }

    private int unusable(String code, Exception problem) {
        return unusable(code, String.valueOf(problem.getMessage()));
    }

    private int unusable(String code, String message) {
        saying.problem("unusable", code, message);
        return UNUSABLE;
    }
}
