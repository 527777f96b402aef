package vn.steerlog.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/// What threads cost, whoever else uses the machine.
final class Threads {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Threads() {}

    /// The CPU time of the calling thread so far, in nanoseconds.
    static long cpuNanos() {
        return THREADS.getCurrentThreadCpuTime();
    }
}
