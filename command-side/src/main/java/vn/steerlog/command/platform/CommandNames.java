package vn.steerlog.command.platform;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import vn.steerlog.command.rules.Command;

/// What there is to command. The kinds of things know this package and are not known here: their
/// commands are found.
final class CommandNames {
    private static final String COMMAND_SIDE = "vn.steerlog.command";

    private CommandNames() {}

    /// The simple names of all commands.
    static Set<String> all() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Command.class));
        return scanner.findCandidateComponents(COMMAND_SIDE).stream()
                .map(found -> ClassUtils.getShortName(String.valueOf(found.getBeanClassName())))
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .collect(Collectors.toUnmodifiableSet());
    }
}
