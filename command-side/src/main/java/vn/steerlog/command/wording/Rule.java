package vn.steerlog.command.wording;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One way of writing, in the plain form, and what it says.
record Rule(Pattern pattern, Function<MatchResult, When> says) {
    Rule(String pattern, Function<MatchResult, When> says) {
        this(Pattern.compile(pattern), says);
    }

    static Optional<When> first(List<Rule> rules, String plain) {
        for (Rule rule : rules) {
            Matcher words = rule.pattern.matcher(plain);
            if (words.matches()) {
                return Optional.of(rule.says.apply(words));
            }
        }
        return Optional.empty();
    }

    static int number(MatchResult words, int group) {
        return Integer.parseInt(words.group(group));
    }
}
