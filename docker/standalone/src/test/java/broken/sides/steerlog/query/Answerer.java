package broken.sides.steerlog.query;

import broken.sides.steerlog.command.Asker;

public class Answerer {
    final Class<?> knows = Asker.class;
}
