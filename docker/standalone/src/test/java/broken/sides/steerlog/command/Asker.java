package broken.sides.steerlog.command;

import broken.sides.steerlog.query.Answerer;

public class Asker {
    final Class<?> knows = Answerer.class;
}
