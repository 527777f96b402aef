package broken.circle.steerlog.command.one;

import broken.circle.steerlog.command.two.Two;

public class One {
    final Class<?> knows = Two.class;
}
