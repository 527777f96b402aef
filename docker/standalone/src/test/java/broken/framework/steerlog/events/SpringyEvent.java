package broken.framework.steerlog.events;

import org.springframework.stereotype.Component;

@Component
class SpringyEvent {}
