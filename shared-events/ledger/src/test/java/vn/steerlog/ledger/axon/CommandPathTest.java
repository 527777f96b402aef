package vn.steerlog.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static vn.steerlog.ledger.axon.Fixture.text;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.steerlog.events.task.TaskEvent;
import vn.steerlog.events.task.TaskEvent.TaskAcknowledged;
import vn.steerlog.events.task.TaskEvent.TaskCancelled;
import vn.steerlog.events.task.TaskId;
import vn.steerlog.ledger.Appended;
import vn.steerlog.ledger.Commit;
import vn.steerlog.ledger.Ledger;
import vn.steerlog.ledger.Place;
import vn.steerlog.ledger.Unmoved;

/// The whole way of a command through Axon into the ledger and back.
class CommandPathTest {
    private static final LocalDate DAY = LocalDate.of(2025, 11, 17);

    private final Ledger ledger = Fixture.ledger();
    private final SimpleCommandBus commands = SimpleCommandBus.builder().build();
    private final EmbeddedEventStore events =
            EmbeddedEventStore.builder()
                    .storageEngine(LedgerEventStorageEngine.builder().ledger(ledger).build())
                    .build();

    @BeforeEach
    void wire() {
        commands.registerHandlerInterceptor(
                new CorrelationDataInterceptor<>(
                        new SimpleCorrelationDataProvider("by", "cause", "role")));
        AggregateAnnotationCommandHandler.<Task>builder()
                .aggregateType(Task.class)
                .repository(EventSourcingRepository.builder(Task.class).eventStore(events).build())
                .build()
                .subscribe(commands);
    }

    @AfterEach
    void close() {
        events.shutDown();
        ledger.close();
    }

    @Test
    void a_command_becomes_a_commit_that_says_who_and_why() {
        send(new Acknowledge("T-1"));
        send(new Cancel("T-1", Optional.empty()));

        Commit commit = ledger.commit(2).orElseThrow();
        assertThat(commit.by()).isEqualTo("account-1");
        assertThat(commit.cause()).isEqualTo("command-1");
        assertThat(commit.events())
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.type()).isEqualTo("TaskCancelled");
                    assertThat(event.place()).contains(new Place("Task", "T-1", 1));
                    assertThat(text(event.meta())).isEqualTo("{\"role\":\"SECRETARIAT\"}");
                });
        assertThatThrownBy(() -> send(new Cancel("T-2", Optional.empty())))
                .isInstanceOf(AggregateNotFoundException.class);
    }

    @Test
    void the_commit_can_be_returned_with_the_answer() {
        CompletableFuture<Appended> appended = new CompletableFuture<>();
        commands.registerHandlerInterceptor((unit, chain) -> {
            unit.afterCommit(done -> appended.complete(AppendedCommit.of(done).orElseThrow()));
            return chain.proceed();
        });
        send(new Acknowledge("T-1"));
        assertThat(appended.join().commit()).isEqualTo(1);
    }

    @Test
    void of_two_that_decide_on_the_same_state_one_decides_again() throws InterruptedException {
        send(new Acknowledge("T-1"));
        send(new Acknowledge("T-2"));
        CountDownLatch read = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Void> late =
                CompletableFuture.runAsync(() ->
                        send(
                                new Cancel(
                                        "T-1",
                                        Optional.of(() -> {
                                            Unmoved unmoved =
                                                    new Unmoved(
                                                            "Task",
                                                            Optional.of("T-2"),
                                                            ledger.head());
                                            read.countDown();
                                            goOn.await();
                                            return unmoved;
                                        }))));
        read.await();
        send(new Cancel("T-2", Optional.empty()));
        goOn.countDown();
        assertThatThrownBy(late::join).hasCauseInstanceOf(ConcurrencyException.class);
        assertThat(ledger.aggregate("T-1", 0)).hasSize(1);
    }

    private void send(Object command) {
        CommandMessage<Object> message =
                new GenericCommandMessage<>(
                        command,
                        Map.of(
                                "by",
                                "account-1",
                                "cause",
                                "command-1",
                                "role",
                                "SECRETARIAT",
                                "other",
                                "kept out"));
        FutureCallback<Object, Object> callback = new FutureCallback<>();
        commands.dispatch(message, callback);
        var answer = callback.getResult();
        if (answer.isExceptional()) {
            throw (RuntimeException) answer.exceptionResult();
        }
    }

    record Acknowledge(@TargetAggregateIdentifier String task) {}

    /// @param reading what else the decision rests on
    record Cancel(@TargetAggregateIdentifier String task, Optional<Callable<Unmoved>> reading) {}

    @AggregateRoot(type = "Task")
    static class Task {
        @SuppressWarnings("UnusedVariable")
        @AggregateIdentifier
        private @Nullable String id;

        Task() {}

        @CommandHandler
        Task(Acknowledge command) {
            apply(new TaskAcknowledged(new TaskId(command.task()), DAY));
        }

        @CommandHandler
        void handle(Cancel command, UnitOfWork<?> unit) throws Exception {
            if (command.reading().isPresent()) {
                ReadConditions.note(unit, command.reading().get().call());
            }
            apply(new TaskCancelled(new TaskId(command.task()), "trùng", DAY));
        }

        @EventSourcingHandler
        void on(TaskEvent event) {
            id = event.task().value();
        }
    }
}
