package vn.steerlog.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/// Runs the same work on many threads for a while.
final class Writers {
    /// How long threads may take to start, in nanoseconds.
    private static final long STARTING = 20_000_000;

    private Writers() {}

    /// @param step one write by one of the writers
    /// @return how many steps a second all of them made together
    static long rate(List<Workload> works, long nanos, Consumer<Workload> step) {
        long began = System.nanoTime();
        long end = began + nanos;
        try (ExecutorService threads = Executors.newFixedThreadPool(works.size())) {
            List<Future<Long>> counts = new ArrayList<>();
            for (Workload work : works) {
                counts.add(
                        threads.submit(() -> {
                            long count = 0;
                            while (System.nanoTime() < end) {
                                step.accept(work);
                                count++;
                            }
                            return count;
                        }));
            }
            long sum = 0;
            for (Future<Long> count : counts) {
                sum += count.get();
            }
            return perSecond(sum, System.nanoTime() - began);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The same, with each writer due at fixed times, whether or not the answer before has come.
    ///
    /// @param perSecond how many steps all of them make together
    /// @param answers takes the time from when a step was due to its end
    static void paced(
            List<Workload> works,
            long nanos,
            long perSecond,
            Consumer<Workload> step,
            Percentiles answers) {
        long interval = works.size() * 1_000_000_000L / perSecond;
        long began = System.nanoTime() + STARTING;
        Map<Workload, AtomicLong> due = new HashMap<>();
        for (Workload work : works) {
            due.put(work, new AtomicLong(began + due.size() * interval / works.size()));
        }
        rate(
                works,
                nanos,
                work -> {
                    long time = Objects.requireNonNull(due.get(work)).getAndAdd(interval);
                    waitUntil(time);
                    step.accept(work);
                    answers.add(System.nanoTime() - time);
                });
    }

    private static void waitUntil(long time) {
        for (long left = time - System.nanoTime(); left > 0; left = time - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    static long perSecond(long count, long nanos) {
        return Math.max(1, (long) (count * 1e9 / nanos));
    }
}
