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
    private final List<RunListener> given;
    private boolean broken;

    /** The listeners that are services, then {@code given}. */
    public RunListeners(RunContext run, List<RunListener> given) {
        this.run = run;
        ServiceLoader.load(RunListener.class).forEach(listeners::add);
        listeners.sort(Comparator.comparing(listener -> listener.getClass().getName()));
        listeners.addAll(given);
        this.given = List.copyOf(given);
    }

    /**
     * Tells the end of a variant; {@code order} is its place among the results. A disk that is full for one is full for
     * all: after the first file that can't be written no more are, which is told once. Listeners that are no
     * services hear of every variant.
     */
    public synchronized void variantFinished(int order, VariantResult result, Publisher publisher) throws IOException {
        start();
        results.put(order, result.withoutLab());
        IOException problem = null;
        for (RunListener listener : broken ? given : listeners) {
            try {
                if (problem == null || given.contains(listener)) {
                    listener.variantFinished(result, publisher);
                }
            } catch (IOException e) {
                problem = e;
            }
        }
        if (problem != null) {
            broken = true;
            throw problem;
        }
    }

    private void finish(RunListener listener, List<VariantResult> all) throws IOException {
        try {
            listener.runFinished(run, all);
        } catch (IOException e) {
            if (!broken || given.contains(listener)) {
                broken = true;
                throw e;
            }
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
                finish(listener, all);
            }
        }
    }
}
