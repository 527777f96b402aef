package broken.framework.steerlog.command.task;

import org.springframework.stereotype.Component;

@Component
class SpringyRules {}
