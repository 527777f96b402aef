package vn.steerlog.command.rules;

import java.util.List;
import vn.steerlog.command.agency.AgencyCommand;
import vn.steerlog.command.agency.AgencyStory;
import vn.steerlog.command.bottleneck.BottleneckCommand;
import vn.steerlog.command.bottleneck.BottleneckStory;
import vn.steerlog.command.calendar.CalendarCommand;
import vn.steerlog.command.calendar.CalendarStory;
import vn.steerlog.command.committee.CommitteeCommand;
import vn.steerlog.command.committee.CommitteeStory;
import vn.steerlog.command.decision.DecisionCommand;
import vn.steerlog.command.decision.DecisionStory;
import vn.steerlog.command.meeting.MeetingCommand;
import vn.steerlog.command.meeting.MeetingStory;
import vn.steerlog.command.paper.PaperCommand;
import vn.steerlog.command.paper.PaperStory;
import vn.steerlog.command.person.PersonCommand;
import vn.steerlog.command.person.PersonStory;
import vn.steerlog.command.target.TargetCommand;
import vn.steerlog.command.target.TargetStory;
import vn.steerlog.command.task.TaskCommand;
import vn.steerlog.command.task.TaskStory;

/// One of the things, for tests that treat them alike.
record Thing<C extends Command>(Class<C> commands, Scenario<C, ?, ?> rules) {
    static final Thing<TaskCommand> TASK = new Thing<>(TaskCommand.class, TaskStory.rules());
    static final List<Thing<?>> ALL =
            List.of(
                    new Thing<>(AgencyCommand.class, AgencyStory.agency()),
                    new Thing<>(CommitteeCommand.class, CommitteeStory.committee()),
                    new Thing<>(MeetingCommand.class, MeetingStory.meeting()),
                    new Thing<>(DecisionCommand.class, DecisionStory.decision()),
                    TASK,
                    new Thing<>(TargetCommand.class, TargetStory.target()),
                    new Thing<>(BottleneckCommand.class, BottleneckStory.bottleneck()),
                    new Thing<>(PaperCommand.class, PaperStory.paper()),
                    new Thing<>(PersonCommand.class, PersonStory.person()),
                    new Thing<>(CalendarCommand.class, CalendarStory.calendar()));

    @Override
    public String toString() {
        return rules.stream();
    }
}
