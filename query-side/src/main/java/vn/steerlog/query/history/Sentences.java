package vn.steerlog.query.history;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.steerlog.events.Comparison;
import vn.steerlog.events.DueDate;
import vn.steerlog.events.agency.AgencyId;
import vn.steerlog.http.Days;
import vn.steerlog.query.moment.Moment;

/// Puts entries into words: Vietnamese, or English for readers who ask for it. Days are written
/// dd/MM/yyyy in both. Whatever an entry speaks of is called what it was called when the entry was
/// recorded, and a decision is quoted as it read then.
public final class Sentences {
    private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private final Locale locale;
    private final ResourceBundle messages;
    private final References references;
    private final ZoneId zone;

    Sentences(Locale locale, References references, ZoneId zone) {
        this.locale = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.of("vi");
        this.messages = bundle(this.locale);
        this.references = references;
        this.zone = zone;
    }

    static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "vn.steerlog.query.history",
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// What happened, in one or more sentences.
    public String what(HistoryEntry entry) {
        References.At known = known(entry);
        return entry.phrases().stream()
                .map(phrase -> of(phrase, known))
                .collect(Collectors.joining(" "));
    }

    /// Who did it, by role, never by name.
    public String who(HistoryEntry entry) {
        if (entry.actingFor().isPresent()) {
            String agency = known(entry).agency(entry.actingFor().get());
            return fill("who.forAgency", _ -> agency);
        }
        String key = "who." + entry.role().orElse("");
        return messages.containsKey(key) ? messages.getString(key) : messages.getString("who");
    }

    private References.At known(HistoryEntry entry) {
        LocalDate day = LocalDate.ofInstant(entry.recordedAt(), zone);
        return references.at(new Moment(entry.commit(), day, false));
    }

    private String of(Phrase phrase, References.At known) {
        Map<String, Argument> gaps =
                phrase.gaps().stream()
                        .collect(Collectors.toMap(Phrase.Gap::name, Phrase.Gap::argument));
        return fill(
                phrase.key(),
                name -> {
                    Argument argument = gaps.get(name);
                    return argument == null ? "" : of(argument, known);
                });
    }

    private String of(Argument argument, References.At known) {
        return switch (argument) {
            case Argument.Words words -> words.words().strip();
            case Argument.Agencies agencies -> agencies(agencies.agencies(), known);
            case Argument.Decision decision -> known.decision(decision.decision());
            case Argument.Meeting meeting -> known.meeting(meeting.meeting());
            case Argument.Committee committee -> known.committee(committee.committee());
            case Argument.Day day -> of(day.day());
            case Argument.Due due -> due(due.due());
            case Argument.Count count -> number(BigDecimal.valueOf(count.count()));
            case Argument.Figure figure -> figure(figure);
            case Argument.Term term -> messages.getString(term.key());
        };
    }

    private String agencies(List<AgencyId> agencies, References.At known) {
        return agencies.isEmpty()
                ? messages.getString("nobody")
                : agencies.stream().map(known::agency).collect(Collectors.joining(", "));
    }

    private static String of(LocalDate day) {
        return DAY.format(day);
    }

    private String due(DueDate due) {
        boolean quoted = due.words().isPresent() && !Sentences.isDay(due.words().get());
        String key = "due." + due.kind() + (quoted ? ".words" : "");
        return fill(
                key,
                name ->
                        name.equals("day")
                                ? due.lastDay().map(Sentences::of).orElse("")
                                : due.words().orElse(""));
    }

    /// Whether the words as written are nothing but the day itself.
    private static boolean isDay(String words) {
        try {
            Days.parse(words.strip());
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }

    private String figure(Argument.Figure figure) {
        String space = figure.unit().isEmpty() || figure.unit().startsWith("%") ? "" : " ";
        String plain = number(figure.value()) + space + figure.unit();
        return figure.comparison().map(how -> compared(how) + " " + plain).orElse(plain);
    }

    private String compared(Comparison comparison) {
        return messages.getString("comparison." + comparison);
    }

    /// With all its digits, grouped and with the decimal mark of the language.
    private String number(BigDecimal value) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(locale));
        format.setMinimumFractionDigits(Math.max(0, value.scale()));
        format.setMaximumFractionDigits(Math.max(0, value.scale()));
        return format.format(value);
    }

    /// Words that end with a full stop lose it where the sentence has its own.
    private String fill(String key, UnaryOperator<String> wordsOf) {
        String message = messages.getString(key);
        Matcher gap = GAP.matcher(message);
        StringBuilder sentence = new StringBuilder();
        while (gap.find()) {
            String words = wordsOf.apply(gap.group(1));
            boolean ends =
                    message.startsWith(".", gap.end()) || message.startsWith("”.", gap.end());
            if (words.endsWith(".") && ends) {
                words = words.substring(0, words.length() - 1);
            }
            gap.appendReplacement(sentence, Matcher.quoteReplacement(words));
        }
        return gap.appendTail(sentence).toString();
    }
}
