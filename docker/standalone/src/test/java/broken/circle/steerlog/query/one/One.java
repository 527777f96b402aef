package broken.circle.steerlog.query.one;

import broken.circle.steerlog.query.two.Two;

public class One {
    final Class<?> knows = Two.class;
}
