package broken.circle.steerlog.query.two;

import broken.circle.steerlog.query.one.One;

public class Two {
    final Class<?> knows = One.class;
}
