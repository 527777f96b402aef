package vn.steerlog.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Runs the same work on many threads for a while.
final class Writers {
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

    static long perSecond(long count, long nanos) {
        return Math.max(1, (long) (count * 1e9 / nanos));
    }
}
