package broken.time.steerlog.command;

import java.time.Instant;

class HastyRule {
    final Instant when = Instant.now();
}
