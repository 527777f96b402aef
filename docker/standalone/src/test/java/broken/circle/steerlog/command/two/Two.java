package broken.circle.steerlog.command.two;

import broken.circle.steerlog.command.one.One;

public class Two {
    final Class<?> knows = One.class;
}
