package netherkin.network.capture;

/** Counts the heap bytes that this thread allocates; reflective, since the network module reads java.base alone. */
final class Allocation {
    private Allocation() {}

    static long soFar() {
        try {
            Class<?> factory = Class.forName("java.lang.management.ManagementFactory");
            Object threads = factory.getMethod("getThreadMXBean").invoke(null);
            Class<?> bean = Class.forName("com.sun.management.ThreadMXBean");
            return (long) bean.getMethod("getCurrentThreadAllocatedBytes").invoke(threads);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
