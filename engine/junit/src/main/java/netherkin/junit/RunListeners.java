package netherkin.junit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.TreeMap;

/**
 * All listeners of a run as one, for what runs scenarios: the engine, and the hooks for plain Cucumber. Services come
 * first, by class name, then the ones given.
 */
public final class RunListeners {
    private final RunContext run;
    private final List<RunListener> listeners = new ArrayList<>();
    private final TreeMap<Integer, VariantResult> results = new TreeMap<>();
    private boolean started;

    /** The listeners that are services, then {@code given}. */
    public RunListeners(RunContext run, List<RunListener> given) {
        this.run = run;
        ServiceLoader.load(RunListener.class).forEach(listeners::add);
        listeners.sort(Comparator.comparing(listener -> listener.getClass().getName()));
        listeners.addAll(given);
    }

    /** Tells the end of a variant; {@code order} is its place among the results. */
    public synchronized void variantFinished(int order, VariantResult result, Publisher publisher) throws IOException {
        start();
        results.put(order, result.withoutLab());
        for (RunListener listener : listeners) {
            listener.variantFinished(result, publisher);
        }
    }

    /** Tells the begin of a run, once. */
    public synchronized void start() throws IOException {
        if (!started) {
            started = true;
            for (RunListener listener : listeners) {
                listener.runStarted(run);
            }
        }
    }

    /** Tells the end of a run that was begun. */
    public synchronized void finish() throws IOException {
        if (started) {
            List<VariantResult> all = List.copyOf(results.values());
            for (RunListener listener : listeners) {
                listener.runFinished(run, all);
            }
        }
    }
}
